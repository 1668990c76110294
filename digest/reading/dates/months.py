"""The names of the months, as news pages print them, in some thirty languages.

Forms that stand beside a day, in full and cut short; not a general dictionary.
"""

from __future__ import annotations

#: A row holds twelve months; "/" parts the forms of one month, "_" stands for a space.
_ROWS = """
january/jan february/feb march/mar april/apr may june/jun july/jul august/aug \
september/sept/sep october/oct november/nov december/dec
januar/jän/jänner februar/febr/feber märz/mär/maerz april mai juni juli august september \
oktober/okt november dezember/dez
janvier/janv février/févr/fév/fevrier mars/mar avril/avr mai juin juillet/juil août/aout \
septembre octobre novembre décembre/déc/decembre
enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/set octubre \
noviembre diciembre/dic
gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set \
ottobre/ott novembre dicembre
janeiro fevereiro/fev março/marco abril maio/mai junho julho agosto setembro/set outubro/out \
novembro dezembro
gener febrer març abril maig juny juliol agost/ag setembre octubre novembre desembre/des
januari februari maart/mrt april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november desember
ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie \
noiembrie decembrie
stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj \
czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz \
października/październik/paź/paz listopada/listopad grudnia/grudzień/gru
ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec \
srpna/srpen září října/říjen listopadu prosince/prosinec
januára/január februára/február marca/marec apríla/apríl mája/máj júna/jún júla/júl augusta \
septembra októbra/október novembra decembra
siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj \
srpnja/srpanj kolovoza/kolovoz rujna/rujan . studenoga/studenog/studeni prosinca/prosinac
január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug \
szeptember/szept október/okt november december
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta \
syyskuuta lokakuuta marraskuuta joulukuuta
ocak/oca şubat/şub mart/mar nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl \
ekim/eki kasım/kas aralık/ara
января/январь/янв февраля/февраль/февр/фев марта/март/мар апреля/апрель/апр мая/май \
июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сент/сен \
октября/октябрь/окт ноября/ноябрь/нояб/ноя декабря/декабрь/дек
січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав \
червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер \
жовтня/жовтень/жовт листопада/листопад/лист грудня/грудень/груд
студзеня лютага сакавіка красавіка мая/траўня чэрвеня ліпеня жніўня верасня кастрычніка \
лістапада снежня
януари/яну февруари март април май юни юли август/авг септември/сеп октомври ноември/ное декември
јануар/јан фебруар/феб март/мар април/апр мај јун/јуни јул/јули август/авг септембар/септември/сеп \
октобар/октомври/окт новембар/ноември/нов децембар/декември/дец
januar/jan februar/feb mart/mar april/apr maj jun/junij jul/julij avgust/avg septembar/sep \
oktobar/okt novembar/nov decembar/dec
ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαι/μαΐ ιουνίου/ιουν ιουλίου/ιουλ \
αυγούστου/αυγ σεπτεμβρίου/σεπ/σεπτ οκτωβρίου/οκτ νοεμβρίου/νοε/νοεμ δεκεμβρίου/δεκ
يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار/اذار أبريل/ابريل/إبريل/نيسان/أفريل \
مايو/أيار/ايار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/جويلية أغسطس/اغسطس/آب/أوت \
سبتمبر/أيلول/ايلول أكتوبر/اكتوبر/تشرين_الأول/تشرين_الاول نوفمبر/تشرين_الثاني \
ديسمبر/كانون_الأول/كانون_الاول
ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי \
אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר
जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर \
दिसंबर/दिसम्बर
januari februari maret april mei juni juli agustus/agu september oktober november desember
yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
"""

#: Every form, case-folded, with its month.
_MONTHS = {
    form.replace("_", " ").casefold(): number
    for row in _ROWS.strip().splitlines()
    for number, forms in enumerate(row.split(), start=1)
    for form in forms.strip(".").split("/")
}

#: "listopada" is November in Polish and Ukrainian, October in Croatian, where alone the day has a
#: dot: "12 listopada 2025" but "12. listopada 2025."
_AFTER_DOT = {"listopada": 10}


def find_month(word: str, *, after_dot: bool = False) -> tuple[int, int] | None:
    """Return the month, 1 to 12, that `word` ends with, and where in it the name starts, or None.

    A name that is glued to the word before it is found by its capital, as pages flattened to text
    print it: "GammelFebruary" is (2, 6).
    """
    folded = word.casefold()
    if after_dot and folded in _AFTER_DOT:
        return _AFTER_DOT[folded], 0
    if folded in _MONTHS:
        return _MONTHS[folded], 0
    capital = max((at for at, letter in enumerate(word) if letter.isupper()), default=0)
    number = _MONTHS.get(word[capital:].casefold())
    return (number, capital) if number else None
