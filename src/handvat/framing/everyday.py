"""Everyday words that are somebody's name as well; in small letters they name nobody."""

from typing import Final

_NL = """
aan al als an and april art as augustus avond bakker bas beek been beer berg best bij bisschop blad
blauw bloem bode boer boom bos brand brink broek bron brug bruin dag dam das dekker dijk doorn
draai duif eind engel faber feest fleur floor fris geel ger gericht goede goud graaf groen groot
groenewoud haan haas haan hand heer heide helder hem hert hertog hoek hof hoop houtman huis
iris jade jet job jong kaart kamer kamp keizer kern kerk ketel kind klein klaver klok kok komen
koning koper kort kraai kramer krans kroon kuiper laan lam land lang langs later leider lente
lieve lijn linde lot maan maat man mark mees meer meester mei meijer merel mes middag mild
moed moeder molenaar mol mooi mos mulder munt nacht neef net noord nova oever oom oord oost open
otter oud pas peer pen pier pit plein poort pool post prins puck puur raad rede rein reus ridder
riet ring roos roosje rood rots rust ruiter sam schaap schip schipper schouten schuur silver slag
slager snel snoek spel staal stad stam steen ster sterk sterre stil stok storm straat strik taal
tak ten
ties timmer toet ton toren trouw tuin vader valk van veen veer veld ver vinger vink visser vlag
vlieger vliet vogel volk vos vree vrede vriend vries vrij vroom vuur wal water weg wende west
wie wijn wijs wil wild wind winter wit wolf zand zee zegel zilver zoet zomer zon zorg zout
zuid zwaan zwart
"""
_EN = """
angel april art august baker bell bill bishop bloom bob bond book bright brook brown carol carter
chance chase chip clay cliff cook cooper cross daisy dale dawn day dean drew earl early east faith
field fisher ford forest fox frank fields gene ginger glen good grace gray green grey hall harmony
hazel head heath heather hill holly hope hunt hunter ivy jack jean joy june just king knight lake
lane law lee lily little long love major marsh may miles mill miller mo moon moss nick north olive
page parish park pat patience peace pearl penny piper poppy price prince rain rich rick rob robin
rock rose ruby rusty sage sandy short sky smart smith south star stone storm sue summer swift sunny
tanner taylor terry tom victor violet ward waters way west white will wise wood woods young
"""

_ODD = "bas bo dorp hart lief per woud"  # codespell:ignore

EVERYDAY: Final = frozenset(f"{_NL} {_EN} {_ODD}".split())
