"""The phrases of harm, by kind of figure and form; `harm` explains the forms."""

from __future__ import annotations

#: (kind, form) to phrases in small letters, divided by commas.
PHRASES: dict[tuple[str, str], str] = {
    ("killed", "participle"): """
        killed, slain, murdered, assassinated, executed, massacred, slaughtered, beheaded,
        lynched, decapitated, martyred, gunned down, mowed down, shot dead, shot and killed,
        shot to death, stabbed to death, beaten to death, hacked to death, burned to death,
        burnt to death, tortured to death, stoned to death, strangled, hanged, put to death,
        burned alive, burnt alive, fatally shot, fatally wounded, fatally injured,
        fatally stabbed, mortally wounded, fatally struck, fatally hit, beat to death, kia,
        sent to hell,
        kicked to death, crushed to death""",
    ("killed", "active"): """
        kill, kills, killing, slay, slaying, murder, murders, murdering, assassinate,
        assassinates, assassinating, execute, executes, executing, massacre, massacring,
        slaughtering, beheading, lynching, gunning down, shooting dead, hacking to death,
        stabbing to death, claimed the lives of, claims the lives of, claiming the lives of,
        claim the lives of, took the lives of, taking the lives of, cost the lives of,
        costing the lives of, claimed lives of, claim lives of, claims lives of,
        slit the throat of, slit the throats of, slitting the throat of, slits the throat of,
        slits the throats of, slit throats of, behead, beheads, decapitate, decapitates,
        decapitating, lynch, lynches, martyring, massacres, slaughter, slaughters,
        strangle, strangles, strangling, gun down, guns down, shoot dead, shoots dead,
        shoot and kill, shoots and kills, shooting and killing, hack to death, hacks to death,
        stab to death, stabs to death, beats to death, beating to death, burning to death,
        crushing to death, trampling to death, stone to death,
        stones to death, burn alive, burns alive, burning alive, claimed the life of,
        claims the life of, claiming the life of, took the life of, takes the lives of,
        take the lives of, fatally wounding, fatally shooting, fatally injuring,
        fatally stabbing, mortally wounding, fatally hitting, fatally striking""",
    ("killed", "lives"): """
        claimed, claims, claim, claiming, cost, costs, costing, took, takes, taken, lost,
        loss of""",
    ("killed", "enemies"): """
        eliminated, eliminate, eliminates, eliminating, liquidated, liquidate, liquidates,
        liquidating, neutralised, neutralise, neutralises, neutralising, neutralized, neutralize,
        neutralizes, neutralizing, fell, fallen, put out of action, destroyed, destroy, destroys,
        destroying""",
    ("killed", "self"): """
        turning the gun on himself, turned the gun on himself, turned the gun on herself,
        turning his gun on himself, turned his gun on himself, turning the weapon on himself,
        turned the weapon on himself, blew himself up, blows himself up, blowing himself up,
        blew herself up, blowing herself up, blew themselves up, blowing themselves up""",
    ("killed", "losing"): "lost, lose, loses, losing, loss of",
    ("killed", "state"): """
        died, dies, die, dying, dead, perished, perish, succumbed, succumbs, succumbing,
        lost their lives, lost lives, lost their life, lose their lives, loses his life,
        loses life, lose life, loses her life, lost his life, lost her life, lost life,
        losing their lives, laid down their lives, lay down their lives, laid down his life,
        took his own life, took her own life, took their own lives, did not survive,
        didn't survive, could not be saved, met their deaths, lifeless, drowned, drown, drowns,
        found shot,
        fatally, to death, bled to death,
        fell in battle, fell in combat, fell in action, embraced martyrdom, attained martyrdom,
        suffered fatal injuries, sustained fatal injuries, received fatal injuries,
        suffered fatal wounds, sustained fatal wounds, received fatal wounds""",
    ("killed", "found"): """
        found, find, finding, discovered, recovered, retrieved, unearthed, pulled, finds, dumped,
        pulled out, dug out, hung, discover, discovers, recover, recovers, recovering, retrieve,
        retrieving, dumping, left behind, counted, brought in, lie, lying, lay, strewn, received,
        receive, receives, brought to, brought into, taken to,
        washed ashore, washed up, taken from,
        removed""",
    ("killed", "toll"): """
        death toll, death count, the toll, toll of, toll from, dead number,
        dead now number, dead numbered,
        put the number at, puts the number at, putting the number at, toll rises, toll rose,
        toll reaches, toll climbs, toll hits, toll in,
        toll now, toll at, toll stands,
        number of dead, number of deaths, number of fatalities,
        number of killed, number of people killed, number of civilians killed,
        number of those killed, number of soldiers killed, number of children killed""",
    ("killed", "noun"): """
        death, deaths, fatality, fatalities, reported deaths, reported fatalities,
        confirmed deaths, confirmed fatalities, recorded deaths, recorded fatalities,
        killing of, killings of, murder of, murders of,
        execution of, massacre of, assassination of""",
    ("killed", "none"): "casualties, victims, losses",
    ("injured", "participle"): """
        injured, wounded, hurt, maimed, wia, hospitalised, hospitalized,
        shot and injured, shot and wounded,
        stabbed and injured, stabbed and wounded, beaten and injured, attacked and wounded,
        treated, hit by shrapnel, struck by shrapnel, shot in the leg, shot in the legs,
        shot in the arm, shot in the foot, shot in the hand, shot in the shoulder,
        shot in the thigh, """
    + ",".join(
        f"{verb} to {hospital}"
        for verb in ("taken", "rushed", "brought", "sent", "admitted", "transported", "airlifted")
        for hospital in ("hospital", "hospitals", "a hospital", "the hospital", "local hospitals")
    ),
    ("injured", "active"): """
        injure, injures, injuring, wound, wounds, wounding, maiming, treat, treating""",
    ("injured", "state"): """
        in hospital, in hospitals, """
    + ",".join(
        f"{verb} medical {help_}"
        for verb in ("sought", "needed", "required", "requested")
        for help_ in ("help", "attention", "treatment", "care", "assistance")
    )
    + ","
    + ",".join(
        f"{verb} {how}{harm}"
        for verb in (
            "with",
            "suffered",
            "sustained",
            "received",
            "got",
            "hospitalised with",
            "hospitalized with",
        )
        for how in (
            "",
            "shrapnel ",
            "gunshot ",
            "bullet ",
            "blast ",
            "serious ",
            "severe ",
            "minor ",
        )
        for harm in ("injuries", "wounds", "burns", "concussion", "concussions")
    ),
    ("injured", "toll"): "injured number, wounded number, injured now number,"
    + ",".join(
        f"{toll} of {harmed}"
        for toll in ("number", "toll")
        for harmed in (
            "injured",
            "wounded",
            "people injured",
            "those injured",
            "those hurt",
            "the injured",
            "the wounded",
        )
    ),
    ("injured", "noun"): "injury, injuries, wounding of, injuring of",
    ("missing", "state"): """
        missing, unaccounted for, disappeared, vanished, listed as missing, considered missing,
        reported missing, gone missing, went missing, declared missing""",
    ("captured", "participle"): """
        captured, abducted, kidnapped, seized, taken hostage, taken prisoner, taken captive,
        held hostage, held captive, held prisoner, held by""",
    ("captured", "active"): """
        capture, captures, capturing, seize, seizes, seizing, abduct, abducts, abducting,
        kidnap, kidnaps, kidnapping, taking hostage, taking prisoner""",
    ("captured", "state"): """
        hostage, captive, prisoner, in captivity, in russian captivity, in enemy captivity""",
    ("captured", "taking"): "took, take, takes, taking, hold, holds, holding, held",
    ("captured", "noun"): "capture of, abduction of, kidnapping of",
    ("released", "participle"): """
        released, freed, rescued, exchanged, swapped, liberated, returned home, returning home,
        brought home, brought back home, brought back from captivity, returned from captivity,
        return home, returns home,
        set free, came home, come home, comes home, came back, handed over""",
    ("released", "active"): """
        release, releases, releasing, free, frees, freeing, rescue, rescues,
        rescuing, exchanging, swapping, swap, swaps,
        bring home, brings home, bringing home, returned, returning, got back, gets back, hand over,
        exchange brought back, exchange brings back, swap brought back, swap brings back,
        hands over, handing over""",
    (
        "released",
        "state",
    ): """return, return to, returned to, from captivity, from russian captivity,
        from enemy captivity, home""",
    ("released", "noun"): "release of, exchange of",
    ("displaced", "participle"): """
        displaced, evacuated, uprooted, moved to safety, taken to safety, brought to safety""",
    ("displaced", "active"): "displace, displacing, evacuate, evacuating, uprooting",
    ("displaced", "state"): """
        fled, flee, fled their homes, forced to flee, forced to leave, from their homes""",
    ("displaced", "toll"): """
        number of displaced, number of displaced people, number of the displaced,
        number of refugees, number of evacuees""",
    ("displaced", "noun"): "evacuation of, displacement of",
    ("launched", "participle"): "launched, fired",
    (
        "launched",
        "active",
    ): "launch, launches, launching, firing, fires, attacked with, attacks with, attacking with",
    ("downed", "participle"): """
        shot down, downed, intercepted, brought down, destroyed, neutralised, neutralized,
        suppressed, jammed, taken down""",
    ("downed", "active"): "down, shooting down, downing, intercepting, destroys, intercepts, downs",
}
