"""Names for people who do not exist: Dutch ones, and those of a university's many countries."""

FIRST = tuple(
    """
Aafke Abdel Adaeze Ahmet Aisha Akira Alejandra Amira Anne Anouk Arjen Aylin Bart Beatriz Bilal
Bram Carlijn Chen Chiara Daan Dagmar Daria Dewi Dilan Eline Elif Emeka Emma Esra Eva Fatima Femke
Floor Francesca Giorgos Gijs Hanna Hassan Hiroshi Ilse Imane Ines Jagoda Jasper Jelle Jin Joost
Karim Kasia Kofi Laura Leila Lieke Lotte Luca Maaike Maarten Malik Marek Maria Marieke Mehmet Mei
Mila Mira Mohamed Nadia Naomi Niels Nina Noor Olga Oumar Paulo Pieter Priya Rachid Rania Rik Roos
Ruben Saar Samira Sanne Sem Sevgi Sigrid Sofia Stijn Suzanne Tariq Teun Thijs Tomas Vera Wouter
Xin Yara Yusuf Zeynep Zoltan
""".split()  # noqa: SIM905 -- a list of names reads better without quotes
)
LAST = (
    """
Aalbers|Abbink|Achterberg|Adeyemi|Akkerman|Almeida|van Amerongen|Baars|Bakkenes|van den Berkmortel
Bianchi|Boersema|Bonekamp|Bouazza|Brandsma|Castillo|Chaudhry|Cornelisse|Dekkers|Demirci|Diallo
Dijkhuis|van Dongeren|Dubois|van Egmond|Eleveld|Eriksen|Fabbri|Farouk|Feenstra|Ferreira|Fokkema
van Galen|Garritsen|Gökmen|Greidanus|de Haas|El Hamdaoui|Haverkort|van Heeswijk|Hoekstra
Huisintveld|Ishikawa|Jacobse|Jansma|Joosten|Kalkman|Karimi|Keizer|Khoury|Kim|Kloosterman|Kovács
Kowalczyk|Kroes|van Laarhoven|Lindeboom|Liu|Lopes|van der Maden|Mansouri|Markovic|Meeuwis|Moreno
Mulderij|Nakamura|Nguyen|Nieuwenhuijs|Nowicka|Oduya|Okafor|Oosterbaan|Özkan|Papadakis|Patel
Petrova|Popescu|Postma|van Putten|Rahimi|Ramdin|Reinders|Ribeiro|van Rijswijk|Rossi|Ruijter
Sahin|Santos|Schaap|Schuurmans|Singh|Slingerland|Smits|Soekarno|Sørensen|Steenbergen|Tadesse
Takahashi|Terpstra|Tuinstra|Uzun|Veldhuis|van der Velde|Verbruggen|Vermeij|Visscher|de Vreede
Waanders|Wang|Weijers|Wieringa|van Wijngaarden|Yilmaz|Zhang|Zijlstra|Zonneveld|van Zuylen
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
