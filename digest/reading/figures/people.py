"""Which words name people, and which things are counted that are not people."""

from __future__ import annotations

from typing import Final

from digest.reading.remembered import Remembered
from digest.reading.vocabulary import word_set

#: Plural or collective nouns for people, and some of their heads in notes.
_MANY = word_set(
    """
    people persons civilians soldiers troops fighters militants rebels insurgents gunmen
    terrorists policemen policewomen police officers guards militiamen militia men women children
    kids boys girls babies infants teenagers youths students pupils teachers villagers residents
    locals farmers herders herdsmen pastoralists traders merchants drivers passengers workers
    employees staff journalists reporters doctors medics nurses patients rescuers firefighters
    volunteers servicemen servicewomen personnel conscripts recruits commanders generals officials
    politicians lawmakers elders chiefs leaders members supporters protesters demonstrators
    rioters attackers assailants bandits robbers gangsters criminals pirates jihadists extremists
    suspects suicide bombers hostages prisoners detainees captives inmates refugees migrants
    settlers worshippers pilgrims tourists foreigners nationals citizens inhabitants individuals
    victims survivors brothers sisters sons daughters parents mothers fathers relatives family
    others defenders representatives peacekeepers contractors engineers miners fishermen hunters
    shepherds shoppers mourners guests crew sailors pilots paratroopers marines rangers combatants
    partisans operatives agents mercenaries invaders occupiers separatists loyalists adults
    elderly pensioners minors toddlers newborns adolescents lives souls friends passers-by
    passersby neighbours neighbors activists monks priests imams clerics nuns bystanders
    pedestrians motorists commuters spectators dissidents deserters wounded dead injured martyrs
    ministers deputies lawyers judges prosecutors councillors candidates voters clergymen cadets
    gendarmes jawans bodyguards bosses cadres ultras noncombatants naxals dacoits nomads
    vigilantes loggers porters cattle-herders thieves kidnappers raiders infiltrators scouts
    snipers saboteurs accomplices gunners experts orderlies paramedics privates
    """
)
#: Their singulars that plain rules ("drop the s", "-men to -man") don't give.
_ONE = word_set(
    """
    person man woman child baby infant youth boy girl kid policeman serviceman servicewoman
    civilian soldier trooper gunman militiaman wife husband brother sister son daughter mother
    father grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece fisherman
    herdsman clergyman businessman businesswoman chairman spokesman cameraman craftsman pensioner
    pregnant toddler newborn teen general mp mayor governor bishop nun imam sheikh cleric sheik
    priest pastor chief spy thief student guard medic nurse cook tailor butcher american russian
    ukrainian national couple taxi-driver ex-soldier mukhtar maulvi sarpanch deputy rival
    passer-by passerby occupant suspect patient spouse partner fiance colonel major captain
    lieutenant sergeant corporal constable brigadier cop conscript host poet herd shopkeeper
    defender boss expert headman clerk registrar official aide rebel militant disciple
    apprentice escort colleague surgeon dentist companion girlfriend boyfriend chauffeur acolyte
    relative mastermind ringleader assistant
    """
)
#: What is counted in the same sentences and is never a person.
THINGS = word_set(
    """
    day days week weeks month months year years hour hours minute minutes second seconds night
    nights morning evening afternoon time times percent per % km kilometers kilometres miles mile
    metres meters m cm mm kg tons tonnes ton tonne acres hectares degrees points dollars euros
    pounds rupees naira shillings hryvnias rubles drones drone uavs missiles missile rockets
    rocket bombs bomb shells shell mines mine ieds ied grenades grenade rounds mortars bullets
    shots attacks attack strikes strike explosions explosion blasts blast clashes airstrikes raids
    raid incidents incident occasions houses house homes home huts buildings building apartments
    schools school hospitals hospital shops shop villages village towns town cities city districts
    settlements settlement neighbourhoods regions areas area countries locations places vehicles
    vehicle cars car trucks truck buses bus motorcycles motorcycle motorbikes motorbike tanks tank
    boats boat ships ship aircraft planes plane helicopters helicopter convoy convoys weapons
    weapon rifles rifle guns gun ak-47s checkpoints checkpoint posts post bases base camps camp
    hideout hideouts stronghold strongholds outpost outposts encampment encampments depot depots
    positions position objects sites facilities cows cow cattle camels camel goats goat sheep
    donkeys donkey livestock animals animal dogs dog heads horses horse families groups group
    battalions battalion brigades brigade units unit divisions companies crowd patrol patrols
    teams team parties party sides side dozen number total lot few series part result statement
    report reports source sources court cases case charges counts proposals violations ceasefire
    phases stages storeys storey floors floor rooms lines line agreements treaty attempts attempt
    operations operation fires fire trees tree plants crops birds fish chickens poultry pigs bees
    dolphins whales elephants wolves cats pets hens ducks turkeys buffaloes bulls
    """
)

#: Several who are named as one: "a family of five".
GROUPS = word_set("family group gang team crew band party squad")
#: Dead people, as things that are found.
BODIES = word_set("body bodies corpse corpses remains")
#: Lives, as things that are lost.
LIVES = word_set("lives life")
#: Armed people, whom alone the press calls "eliminated".
ENEMIES = word_set(
    """
    soldiers troops fighters militants rebels insurgents gunmen terrorists militiamen servicemen
    attackers assailants bandits kidnappers robbers raiders extremists jihadis islamists maoists
    taliban naxals ultras cadres guerrillas guerillas policemen guards dacoits pirates gendarmes
    attacker assailant bandit kidnapper robber saboteur saboteurs
    bodyguard bodyguards operative operatives elements
    personnel mercenaries invaders occupiers separatists jihadists combatants marines paratroopers
    soldier fighter militant rebel insurgent gunman terrorist invader occupier commander
    """
)
#: Whom alone an army "lost".
TROOPS = ENEMIES | {"men", "own"}
#: What people become who are taken.
CAPTIVES = word_set("prisoners hostages captives pows")
#: What is fired and shot down.
MUNITIONS = word_set(
    "drone drones uav uavs missile missiles rocket rockets shahed shaheds projectile projectiles"
)

#: Words with a person's ending that name none.
_NOT = word_set(
    """
    after over under other another later earlier whether however number september october november
    december water power winter summer paper order border river corner center tower shelter matter
    former further together either neither ever never per for nor senior junior murder error
    terror door floor corridor sector or her whoever whatever wherever offer dinner letter quarter
    trailer tanker cruiser container charter chapter bunker trigger disorder labor labour harbor
    harbour horror factor tractor motor monitor mirror minor major visor outdoor indoor anger
    danger hunger cluster disaster master cover transfer register semester theater weather wander
    gather enter encounter lower upper higher lesser greater smaller larger bigger older younger
    newer stronger wider longer closer nearer rather faster slower consider deliver discover
    recover surrender remember answer transformer helicopter halter crater filter fighter-bomber
    dozer bulldozer launcher peer manoeuvre counter deeper inner outer latter alter anniversary
    layer buffer pointer list assist exist resist insist consist persist twist mist human
    mediterranean martyr prior interior exterior rumor rumour humor favor favour behavior
    behaviour vapor vigor rigor color colour flavor superior inferior anterior nuclear hangar
    """
)
#: Endings that make a person of a verb or place: "herder", "journalist", "Kelmarian".
_ENDINGS = ("er", "or", "ist", "man", "woman", "eer", "ian", "boy", "girl", "ese")


def is_listed(word: str) -> bool:
    """Say whether a word, in small letters, is in the lists as a person's or people's."""
    word = word.removeprefix("ex-")
    endings = ("man", "woman", "men", "women", "-year-old", "-year-olds")
    return word in _ONE or word in _MANY or f"{word}s" in _MANY or word.endswith(endings)


def is_person(word: str) -> bool:
    """Say whether a word, in small letters, names one person: "farmer", "12-year-old", "wife"."""
    word = word.removeprefix("ex-").removesuffix("-in-law")
    word = word.rpartition("-")[2] if word.rpartition("-")[2] in _ONE else word
    if word in _ONE or word.endswith("-year-old"):
        return True
    return f"{word}s" in _MANY or (
        word.isalpha() and word not in THINGS and word not in _NOT and word.endswith(_ENDINGS)
    )


def are_people(word: str) -> bool:
    """Say whether a word, in small letters, names several people: "farmers", "police"."""
    if word in _MANY or word.endswith(("men", "women", "-year-olds")):
        return True
    return word not in THINGS and word.endswith("s") and is_person(word[:-1])


def _names_people(word: str) -> bool:
    return are_people(word) or is_person(word)


#: Says whether a word, in small letters, names one person or several.
names_people: Final = Remembered(_names_people).__getitem__
