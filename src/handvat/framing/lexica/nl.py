"""Dutch words by class."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    "neg": ("niet geen géén nooit niemand nergens niets noch nimmer geenszins"),
    "no": ("geen géén nul"),
    "we": ("we wij ons onze"),
    "i": ("ik"),
    "you": ("je jij u jullie jou jouw uw"),
    "they": ("ze zij hij men"),
    "all": ("iedereen eenieder ieder iedere elke elk alle allen niemand"),
    "modal": (
        "moet moeten mag mogen kan kunnen kun zal zullen dient dienen hoort horen behoort "
        "behoren zou zouden hoeft hoeven wil willen"
    ),
    "must": ("moet moeten dient dienen hoort behoort behoren zal zullen"),
    "be": ("is zijn was waren wordt worden werd werden ben bent blijft blijven wees"),
    "if": ("als wanneer indien zodra mocht stel"),
    "to": ("te"),
    "mis": (
        "gepest =pesten pesterij pesterijen +discriminatie +intimidatie +geweld +agressie "
        "racisme seksisme homofobie islamofobie antisemitisme validisme +haat wangedrag "
        "misdraging misdragingen misbruik machtsmisbruik +uitsluiting buitensluiting "
        "vernedering vernederingen +stalking stalken treiteren getreiter treiterij "
        "treiterijen roddel roddels roddelen geroddel +bedreiging vernielzucht +vernieling "
        "vernielingen onveiligheid overlast misstand misstanden ongelijkheid aanranding "
        "verkrachting fraude plagiaat belangenverstrengeling corruptie integriteitsschending "
        "integriteitsschendingen grensoverschrijding grensoverschrijdingen schending "
        "schendingen wanpraktijken +belediging belaging afpersing chantage intimidaties "
        "microagressie microagressies laster smaad scheldpartij scheldpartijen schelden "
        "gescheld +cyberpesten sexting vechten uitlachen ongewenstheden straatintimidatie "
        "handtastelijkheden datafabricage falsificatie doxing bedreigingen powerplay "
        "vriendjespolitiek pestgedrag pestpartij pestpartijen pestprotocol cyberpesten "
        "excessen exces agressie~ geweld~ intimidatie~ ~misbruik haat online-haat "
        "onderdrukking tirannie naroepen nafluiten sekspesten discriminatie~ racisme~ "
        "manipulatie ondermijning vreemdelingenhaat achterklap "
        "misogynie vechtpartij vechtpartijen vrouwonvriendelijk vrouwonvriendelijke omkoping"
    ),
    "misv": (
        "=pesten =intimideren =discrimineren =kleineren =vernederen =beledigen =bedreigen "
        "=treiteren =onder+breken =onderbreken =uit+schelden =uit+lachen =buiten+sluiten "
        "=uit+sluiten =lastig+vallen =roddelen =negeren =aan+randen =stalken =mishandelen "
        "=misbruiken =afsnauwen =af+snauwen =schreeuwen =schelden =beschimpen =na+roepen "
        "=chanteren =manipuleren =kwetsen =plagiëren =frauderen =bespotten =schofferen "
        "=afkraken =af+kraken =tegen+werken =uit+foeteren geïntimideerd geïntimideerde "
        "=na+fluiten =achtervolgen nagefloten uitgescholden =commanderen"
    ),
    "misadj": (
        "+ongewenst grensoverschrijdend grensoverschrijdende +ongepast +onacceptabel "
        "onacceptabele kwetsend kwetsende respectloos respectloze denigrerend denigrerende "
        "kleinerend kleinerende vernederend vernederende racistisch racistische seksistisch "
        "seksistische discriminerend discriminerende +onbeleefd beledigend beledigende "
        "+ontoelaatbaar ontoelaatbare intimiderend intimiderende +onprofessioneel "
        "onprofessionele agressief agressieve gewelddadig gewelddadige +onbeschoft "
        "onfatsoenlijk onfatsoenlijke +onveilig schadelijk schadelijke haatdragend "
        "haatdragende bedreigend bedreigende vijandig vijandige laakbaar laakbare toxisch "
        "toxische integriteitsschendend onethisch onethische onbehoorlijk onbehoorlijke "
        "getint getinte storend storende ongewenste excessief"
    ),
    "slighted": (
        "genegeerd ongehoord buitengesloten onveilig bedreigd gekleineerd afgebrand afgewezen "
        "vernederd geïntimideerd ondergewaardeerd weggezet gediscrimineerd uitgesloten ongezien "
        "gepasseerd tegengewerkt uitgelachen gepest weggepest overvraagd monddood uitgebuit "
        "bespuugd geslagen uitgescholden geschopt achtergesteld benadeeld uitgejouwd afgesnauwd"
    ),
    "wanting": (
        "veilig vrij gehoord gesteund gezien gewaardeerd gerespecteerd serieus welkom "
        "vertrouwen complimenten compliment waardering steun feedback erkenning prettig "
        "bespreekbaar betrokken"
    ),
    "conduct": (
        "gedrag gedragingen ~gedrag gedragsvormen omgangsvormen omgangsvorm +opmerking "
        "opmerkingen +grap grappen +grapje grapjes +uiting uitingen uitlating uitlatingen "
        "taal taalgebruik +aanraking aanrakingen aandacht +toenadering toenaderingen "
        "bejegening situaties situatie handelen handelingen +handeling houding acties +mail "
        "mails berichten toon"
    ),
    "tolv": (
        "=tolereren =accepteren =dulden =gedogen =aanvaarden =billijken =goed+keuren "
        "=toe+staan toegestaan =toe+laten toegelaten =goed+praten =vergoelijken"
    ),
    "okay": (
        "acceptabel aanvaardbaar toelaatbaar geoorloofd toegestaan gewenst oké ok normaal "
        "welkom gepast passend getolereerd geaccepteerd geduld goedgekeurd toegelaten "
        "professioneel grappig aanvaard gerechtvaardigd vrijblijvend"
    ),
    "forb": (
        "verboden onacceptabel onaanvaardbaar ontoelaatbaar ongeoorloofd onaanvaardbare "
        "onacceptabele ontoelaatbare ongeoorloofde not-done taboe verbiedt verbieden "
        "onbespreekbaar"
    ),
    "zero": (
        "nultolerantie zerotolerance zero-tolerance nultolerantiebeleid zerotolerancebeleid "
        "zero-tolerancebeleid nul-tolerantie nultolerantie-beleid"
    ),
    "rules": (
        "+gedragsregel gedragsregels +gedragscode gedragscodes code regels regel +norm normen "
        "huisregels huisregel +reglement reglementen beleid protocol +richtlijn richtlijnen "
        "voorschrift voorschriften afspraken wet wetgeving bepalingen kernwaarden waarden "
        "omgangsregels spelregels integriteitscode regeling gedragslijn"
    ),
    "sanc": (
        "ontslag schorsing schorsingen boete boetes sanctie sancties straf straffen berisping "
        "strafmaatregel strafmaatregelen ordemaatregel ordemaatregelen royement "
        "tuchtmaatregel tuchtmaatregelen strafontslag uitzetting tuchtrecht gevangenisstraf "
        "taakstraf werkstraf dwangsom stadionverbod toegangsverbod contactverbod campusverbod "
        "ov-verbod uitgaansverbod gebiedsverbod huisverbod strafvervolging geldboete "
        "salarisverlaging degradatie demotie uitsluitingsmaatregel pandverbod ~verbod "
        "schorsings~ lesverbod ontslagprocedure celstraf"
    ),
    "sancv": (
        "=straffen =bestraffen =schorsen =ontslaan ontslagen =royeren =beboeten =sanctioneren "
        "=berispen =vervolgen weggestuurd geschorst gestraft bestraft gesanctioneerd "
        "geroyeerd verwijderd"
    ),
    "warn": ("waarschuwing waarschuwingen aangifte maatregel maatregelen"),
    "consq": ("gevolg gevolgen consequentie consequenties repercussies"),
    "inc": (
        "+incident incidenten +melding meldingen +klacht klachten misstand misstanden "
        "+overtreding overtredingen schending schendingen integriteitsschendingen voorval "
        "voorvallen +casus casussen gevallen geval klachtencijfers meldcijfers zaken "
        "~incidenten ~incident ~meldingen ~klachten"
    ),
    "tackle": (
        "=bestrijden =tegen+gaan =aan+pakken =voorkomen =terug+dringen =uit+bannen "
        "=af+handelen =onderzoeken =op+lossen =registreren =opsporen =op+sporen =uit+roeien "
        "=beteugelen =in+dammen =op+treden =stoppen =reduceren =verminderen aanpak "
        "bestrijding preventie strijd opvolging terugdringing tegengaan voorkoming "
        "signalering afhandeling onderzoek handhaving reductie voorkómen voorkoming"
    ),
    "reportv": ("=melden =rapporteren =aan+geven =signaleren =aan+kaarten"),
    "oblig": (
        "verplicht verplichte verplichting verplichtingen verplichten naleving "
        "nalevingscijfer nalevingscijfers nageleefd naleven nakomen nagekomen wettelijk "
        "wettelijke conform compliance plicht voorgeschreven verplichtstelling handhaving "
        "handhaven onderworpen wetgeving trainingsplicht voldoen voldoet"
    ),
    "fear": (
        "+angst angstcultuur bang angstig angstige vrees vrezen vreest gevaar gevaarlijk "
        "gevaarlijke +risico risico's schade schadelijk schadelijke beschadigd beschadigt "
        "beschadigen alarmerend alarmerende schokkend schokkende schrikbarend schrikbarende "
        "zorgwekkend zorgwekkende zorgelijk zorgelijke verontrustend verontrustende ernstig "
        "ernstige dreigt dreigen dreiging verwoestend verwoestende ontwrichtend funest "
        "zwijgcultuur doofpot doofpotcultuur represailles represaille kwetsbaar +trauma "
        "onherstelbaar onherstelbare giftig giftige vergiftigt vergiftigen vernietigt "
        "vernietigend sabotage paniek ontspoort ontspoord ontsporen slachtoffers slachtoffer "
        "lijden lijdt schaamte machteloos schandaal schandalen crisis afgerekend "
        "afrekencultuur verziekt verziekte imagoschade reputatieschade uitval burn-out "
        "burn-outs verzuim schuldgevoel"
    ),
    "blame": (
        "schuld schuldig schuldige schuldigen verwijt verwijten verwijtbaar verwijtbare "
        "kwalijk wegkijken wegkijkt wegkijkers falen faalt gefaald nalatig nalatigheid laks "
        "wegkeken weggekeken tekortgeschoten tekortschieten tekortschiet aansprakelijk "
        "fouten-"
    ),
    "label": (
        "dader daders daderschap pester pesters pestkop pestkoppen pleger plegers overtreder "
        "overtreders narcist narcisten psychopaat psychopaten agressor agressors aanrander "
        "aanranders verkrachter verkrachters intimidator machtsmisbruiker machtsmisbruikers "
        "zeurpiet zeurpieten lastpak lastpakken klootzak klootzakken viespeuk viespeuken "
        "etter engerd engerds tiran tirannen rotzak roddelaar roddelaars seksist seksisten "
        "racist racisten bullebak bullebakken notoire onruststoker onruststokers raddraaier "
        "raddraaiers kwaadwillenden querulant querulanten fraudeur fraudeurs plagiator "
        "plagiators stalker stalkers wangedragers schurk schurken controlfreak controlfreaks "
        "zwijger zwijgers meeloper meelopers wegkijker wegkijkers ~pleger ~plegers ~dader "
        "~daders misdadiger misdadigers boosdoener boosdoeners beul beulen trol trollen macho "
        "macho's aandachttrekker aandachttrekkers dictator dictators zuurpruim zuurpruimen "
        "dwarsligger dwarsliggers haantje haantjes monster monsters seriepleger egotripper "
        "egotrippers intimidators manipulator manipulators potentaat potentaten treiteraar "
        "treiteraars hork horken lomperik relschopper relschoppers bedrieger bedriegers "
        "huichelaar huichelaars parasiet parasieten slijmbal wolf wolven plaaggeest "
        "plaaggeesten tirannieke dictatoriale roofdier roofdieren saboteur saboteurs "
        "schreeuwlelijk schreeuwlelijken etterbak etterbakken drilmeester beesten "
        "rockstar-developer bruut bruten losse-handjes viezerik viezeriken driftkop driftkoppen "
        "driftkikker driftkikkers uitbuiter uitbuiters intrigant intriganten brokkenpiloot "
        "brokkenpiloten zonnekoning zonnekoningen mopperkont mopperkonten "
        "onruststookster opschepper opscheppers machtswellusteling ruziemaker ruziemakers"
    ),
    "toxic": (
        "toxisch toxische giftig giftige narcistisch narcistische rotte zieke lastige "
        "kwaadaardige probleem- moeilijke psychopathische manipulatieve onhandelbare "
        "destructieve autoritaire tirannieke sadistische gewetenloze onbekwame"
    ),
    "person": (
        "+collega collega's leidinggevende leidinggevenden manager managers hoogleraar "
        "hoogleraren docent docenten student studenten begeleider begeleiders baas bazen "
        "leider leiders promotor promotors mens mensen persoon personen type types figuur "
        "figuren man mannen vrouw vrouwen chef chefs medewerker medewerkers personeel appel "
        "appels appeltje"
    ),
    "people": (
        "medewerkers medewerker studenten student collega's collega mensen vrouwen mannen "
        "werknemers werknemer promovendi promovendus docenten onderzoekers leerlingen "
        "jongeren personeelsleden respondenten iedereen eenieder werkenden nederlanders "
        "professionals wetenschappers hoogleraren personen deelnemers bezoekers leden ouders "
        "kinderen meisjes leidinggevenden leidinggevende bestuurders bestuurder managers "
        "organisaties organisatie postdocs jongens gemeenschap patiënten zorgverleners "
        "verpleegkundigen arts artsen"
    ),
    "leader": (
        "leidinggevende leidinggevenden leider leiders bestuurder bestuurders bestuur rector "
        "decaan hoogleraar hoogleraren directeur directeuren directie directieteam manager "
        "managers ceo teamleider teamleiders voorzitter voorzitters docent docenten "
        "begeleider begeleiders leiderschap promotor promotoren professor professoren "
        "afdelingshoofd mentor mentoren coach teamcoach managementteam mt leiding trainers "
        "senior seniors chef cvb topman topvrouw topmensen"
    ),
    "quant": (
        "veel vele velen talloze tientallen honderden duizenden meerderheid merendeel helft "
        "kwart derde driekwart tweederde procent meeste talrijke ruim meerdere percentage "
        "percentages aantal aantallen"
    ),
    "num": ("een één twee drie vier vijf zes zeven acht negen tien twaalf eén"),
    "freq": (
        "vaak vaker regelmatig steeds dagelijks helaas nog soms veelvuldig geregeld overal "
        "wekelijks herhaaldelijk structureel veel meermaals voortdurend telkens frequent "
        "opnieuw maandelijks jaarlijks vaakst weleens"
    ),
    "spread": (
        "wijdverbreid wijdverbreide wijdverspreid veelvoorkomend veelvoorkomende structureel "
        "structurele hardnekkig hardnekkige alomtegenwoordig alomtegenwoordige wijdverspreide "
        "epidemie gangbaar genormaliseerd schering veelgehoord"
    ),
    "rise": (
        "stijgt stijgen gestegen steeg stijging toename toegenomen neemt nam groeit groeiend "
        "groeiende verdubbeld verdubbelde recordaantal piek meer hoger hoogste record"
    ),
    "meet": (
        "meegemaakt meemaakt meemaken ervaren ervaart ervoer ervaring ondervonden ondervindt "
        "ondervinden maakt maken kreeg krijgt krijgen gekregen getuige slachtoffer "
        "geconfronteerd zag doelwit meemaakte meemaakten zagen last te"
    ),
    "virtue": (
        "respect respectvol respectvolle integer integere integriteit veilig veilige "
        "veiligheid waardig waardige waardigheid professioneel professionele "
        "professionaliteit vertrouwen openheid inclusief inclusieve inclusie inclusiviteit "
        "gelijkwaardig gelijkwaardige gelijkwaardigheid collegiaal collegiale collegialiteit "
        "fatsoen fatsoenlijk fatsoenlijke transparant transparante transparantie zorgvuldig "
        "zorgvuldige zorgvuldigheid vriendelijk vriendelijke vriendelijkheid beleefd beleefde "
        "netjes eerlijk eerlijke eerlijkheid verantwoordelijkheid betrokkenheid diversiteit "
        "diverse verbinding verbonden saamhorigheid wederzijds wederzijdse tolerantie "
        "tolerant prettig prettige aandachtig hoffelijk constructief constructieve harmonieus "
        "sociaal sociale gastvrij gastvrije sociaal-veilige welzijn begrip empathie "
        "empathisch gezond gezonde rechtvaardig rechtvaardige rechtvaardigheid plezierig "
        "plezierige betrouwbaar betrouwbare plezier"
    ),
    "strive": (
        "=streven =creëren creëert creëer =bevorderen =waarborgen =borgen =bouwen =werken "
        "=zorgen =bij+dragen =staan =omgaan gaan gaat ga omgaan omgang =behandelen =bejegenen "
        "=gedragen =handelen =voelen =koesteren =hechten =dragen =stimuleren =vinden =tonen "
        "=bieden =leveren =versterken =verwachten =willen wil =verdienen =geloven =vormen"
    ),
    "setting": (
        "omgeving werkomgeving leeromgeving studieomgeving werkklimaat werksfeer klimaat "
        "cultuur sfeer werkplek gemeenschap campus leerklimaat werkcultuur studieklimaat "
        "teamklimaat organisatiecultuur"
    ),
    "obs": (
        "=luisteren =uit+praten =uit+spreken =door+vragen =groeten =begroeten =bedanken "
        "=samen+vatten =noemen =benoemen =vragen =stellen =zeggen =vertellen =bespreken "
        "=delen =uit+nodigen =na+vragen =aan+spreken =spreken =praten =antwoorden "
        "=beantwoorden =schrijven =bellen =mailen =herhalen =voor+stellen =toe+lichten "
        "=uit+leggen excuses =afwisselen =aan+kijken =aan+moedigen =complimenteren "
        "=terug+koppelen =afspreken =af+spreken =plannen =evalueren =door+geven =aan+kondigen "
        "=introduceren =lachen =helpen =ondersteunen =betrekken =overleggen =checken "
        "=terug+komen =navragen =terug+geven =prijzen =vatten =nodigen =reageren =erkennen "
        "=rond+vragen =verwoorden =uit+wisselen =opletten =steunen =wachten feedback rondje "
        "rekening beurt complimenten compliment luisterend =benaderen =bespreek =vermelden "
        "=vrij+maken =noteren =toe+geven"
    ),
    "talk": (
        "gesprek gesprekken dialoog gespreksronde overleg feedback vraag vragen verhaal "
        "verhalen inbreng perspectief perspectieven stem mening ideeën idee ervaringen "
        "reflectie intervisie aanspreekcultuur gespreksvaardigheden bespreekbaar"
    ),
    "mistake": (
        "fout fouten misser missers vergissing vergissingen mislukking mislukkingen misgaat "
        "misging missen tegenslag tegenslagen faalervaring faalervaringen inschattingsfout "
        "flater misstap misstappen blunder blunders denkfout denkfouten beginnersfout "
        "leiderschapsfout rekenfout"
    ),
    "learn": (
        "=leren geleerd lessen les leerproces leermoment leermomenten leerzaam =reflecteren "
        "reflectie =verbeteren verbetering verbeteringen leerkans =evalueren =ontwikkelen "
        "ontwikkeling groei =groeien lerende lering terugblik =terug+kijken terugkijken "
        "inzicht inzichten zelfreflectie leercultuur =door+groeien"
    ),
    "thank": (
        "dank dankjewel bedankt dankbaar =bedanken =waarderen waardering compliment "
        "complimenten trots =vieren =erkennen erkenning successen succes =prijzen gewaardeerd "
        "=belonen beloning applaus =complimenteren pluim"
    ),
    "invite": (
        "welkom =uit+nodigen uitnodiging gerust =mee+denken =mee+praten meedenken meepraten "
        "=mee+doen meedoen =horen =betrekken nodig =delen =vertellen =luisteren gehoord "
        "bespreekbaar =door+vragen uitgenodigd"
    ),
    "small": (
        "stap stapje stapjes stappen kleine klein gewoonte gewoontes gewoonten elke dagelijks "
        "wekelijks =oefenen =proberen probeer oefening experiment =experimenteren vandaag "
        "morgen week"
    ),
    "example": (
        "voorbeeld voorbeeldgedrag voorbeeldrol rolmodel rolmodellen voorbeeldfunctie voorop "
        "voorleven =voor+leven =voor+doen toonbeeld"
    ),
    "helper": (
        "vertrouwenspersoon vertrouwenspersonen ombudsman ombudsfunctionaris ombudspersoon "
        "ombuds~ klachtencommissie klachtencommissies klachtenregeling meldpunt meldpunten "
        "klachtenfunctionaris studieadviseur studentendecaan studentendecanen bedrijfsarts "
        "bedrijfsmaatschappelijk studentenpsycholoog studentpsycholoog huisarts hulplijn "
        "slachtofferhulp politie hr-adviseur loket steunpunt hulpverlening helpdesk "
        "klachtenprocedure ~adviseur ~vertrouwenspersoon ~vertrouwenspersonen ~commissie "
        "meldregeling klokkenluidersregeling klachtencoördinator inspectie rechtspositie "
        "klachtrecht mediator hulpinstantie hulpinstanties maatschappelijk meldprocedure "
        "bemiddelaar bemiddeling"
    ),
    "turn": (
        "terecht =in+schakelen contact advies hulp ondersteuning steun =bellen =mailen "
        "vertrouwelijk vertrouwelijke anoniem anonieme luisterend =benaderen opvang nazorg "
        "begeleiding vertrouwelijkheid geheimhouding opties mogelijkheden =adviseren "
        "=begeleiden =bij+staan =ondersteunen"
    ),
    "def": (
        "betekent definitie definities gedefinieerd verstaan begrip term vorm vormen "
        "wetsartikel artikel omschreven oftewel omschrijving heet noemen bedoeld"
    ),
    "posv": (
        "=in+grijpen =helpen wil willen =steunen =op+staan belangrijk =ondersteunen tevreden "
        "veilig =luisteren trots =groeten gesteund"
    ),
    "imper": (
        "maak doe ga gebruik stuur deel spreek reageer zeg laat neem wees lach praat roddel "
        "onderbreek beledig kleineer negeer sluit kijk schreeuw scheld noem stel val leg denk "
        "geef kom trek raak pest discrimineer intimideer loop werk houd blijf zet "
        "plaats schrijf veroordeel oordeel vertel dring grijp ontken bagatelliseer bedreig "
        "post film fotografeer speel schuif behandel beschuldig verneder bespot manipuleer dwing "
        "verspreid verberg misbruik chanteer betast achtervolg bespuug verwijt verraad steel"
    ),
    "start": (
        "vraag luister geef stel bespreek benoem noem vertel begin kies probeer oefen spreek "
        "zeg deel laat schrijf bedank groet vat nodig toon maak neem plan check kijk help "
        "zoek reflecteer sta steun erken reageer wees organiseer wissel denk zet herken bied "
        "ga moedig onderzoek bel mail schakel ontdek creëer waardeer praat bereid leg "
        "evalueer houd houdt vier verwelkom stimuleer"
    ),
    "worsen": (
        "=ondermijnen =ontwrichten =aan+tasten =verzieken =beschadigen =verslechteren "
        "=verharden =escaleren =verstoren =verlammen =verpesten =bederven =ontmoedigen "
        "=verstikken =vergiftigen =belemmeren =verzwakken =wankelen =af+brokkelen brokkelt "
        "brokkelen =stagneren =bekoelen =ontsporen =uit+hollen =schaden =kapot+maken =slopen "
        "=vernietigen =verwoesten =onder+graven =blokkeren =verkrampen =bevriezen =verzuren "
        "=verhard =stuk+maken sneuvelt sneuvelen verdwijnt verdwijnen daalt dalen lijdt lijden "
        "lijd achteruit stroever kapot berokkent berokkenen schaadt verziekt kapotmaakt afbreekt "
        "=remmen =smoren =af+stompen =uit+putten =frustreren"
    ),
    "asset": (
        "vertrouwen sfeer werksfeer samenwerking veiligheid team teams motivatie werkplezier "
        "plezier gezondheid welzijn zelfvertrouwen prestaties openheid cultuur "
        "organisatiecultuur betrokkenheid relatie relaties relatie reputatie creativiteit "
        "innovatie leervermogen klimaat werkklimaat leerklimaat verhoudingen moraal eigenwaarde "
        "verstandhouding communicatie carrière loopbaan productiviteit organisatie imago "
        "geloofwaardigheid werkvreugde saamhorigheid teamgeest draagvlak integriteit"
    ),
    "ill": (
        "verzuim ziekteverzuim uitval verloop stress burn-out burn-outs depressie depressies "
        "spanning spanningen irritatie irritaties conflict conflicten ruzie ruzies "
        "stressklachten slapeloosheid schaamte angst angsten wantrouwen frustratie frustraties "
        "onzekerheid eenzaamheid isolement demotivatie reputatieschade klachten ziekte schade "
        "onveiligheid problemen angstklachten letsel faalangst wanhoop teleurstelling "
        "onbegrip woede verdriet uitputting ziekmelding ziekmeldingen personeelsverloop "
        "polarisatie onrust verdeeldheid vervreemding machteloosheid schuldgevoel "
        "schuldgevoelens paniek trauma trauma's achterdocht weerstand cynisme argwaan afgunst "
        "jaloezie vermoeidheid overbelasting leegloop psychische misverstanden polarisering"
    ),
}
