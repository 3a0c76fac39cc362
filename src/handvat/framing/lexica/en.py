"""English words by class."""

from typing import Final

WORDS: Final[dict[str, str]] = {
    "neg": (
        "not never no nobody none neither nor cannot can't don't doesn't didn't won't "
        "wouldn't shouldn't mustn't isn't aren't wasn't weren't couldn't haven't hasn't "
        "nothing"
    ),
    "no": ("no zero any"),
    "nt": ("not never don't doesn't won't shouldn't mustn't cannot can't isn't aren't"),
    "we": ("we our us we'll we've we're"),
    "i": ("i i'll i've i'm"),
    "you": ("you your yourself you're you'll"),
    "they": ("they he she"),
    "all": ("everyone everybody all every each anyone anybody"),
    "modal": ("must shall should may can will could would might ought need needs has have"),
    "must": ("must shall should ought"),
    "be": ("is are was were be been being remains remain remained becomes become"),
    "if": ("if when whenever where unless once should"),
    "mis": (
        "bullying harassment harassing discrimination intimidation violence aggression racism "
        "sexism homophobia transphobia antisemitism ableism hatred hate misconduct "
        "misbehavior misbehaviour abuse mistreatment retaliation humiliation exclusion "
        "stalking mobbing gossip gossiping assault victimisation victimization incivility "
        "rudeness bigotry hostility plagiarism fraud fabrication falsification corruption "
        "wrongdoing exploitation microaggression microaggressions belittling ridicule insults "
        "insult threats threat coercion cyberbullying doxxing trolling ostracism vandalism "
        "nepotism negligence scapegoating insubordination slurs catcalling sabotage "
        "inequality gaslighting backstabbing infighting disrespect prejudice hazing "
        "molestation rape malpractice unkindness interruption interruptions defamation "
        "slander groping misogyny chauvinism xenophobia islamophobia toxicity manipulation "
        "ridiculing humiliations intimidations stereotyping"
    ),
    "misv": (
        "=bully =harass =discriminate =intimidate =humiliate =belittle =insult =threaten "
        "=interrupt =exclude =mock =ridicule =abuse =assault =retaliate =gossip =shout =yell "
        "=demean =degrade =mistreat =stalk =ostracise =ostracize =victimise =victimize "
        "=plagiarise =plagiarize =fabricate =falsify =coerce =exploit =sabotage =disrespect "
        "=manipulate =bullied"
    ),
    "misadj": (
        "inappropriate unacceptable unwelcome unwanted undesirable offensive abusive racist "
        "sexist homophobic discriminatory disrespectful demeaning degrading derogatory "
        "harassing threatening intimidating hostile rude uncivil unprofessional unethical "
        "improper toxic harmful hurtful disruptive violent aggressive predatory humiliating "
        "insulting incivil unkind belittling transphobic bullying hateful dishonest unlawful "
        "sexualised sexualized lewd vulgar"
    ),
    "slighted": (
        "unsupported unheard ignored overlooked excluded undervalued sidelined silenced unsafe "
        "unwelcome humiliated intimidated disrespected mistreated unappreciated belittled "
        "marginalised marginalized ostracised scapegoated patronised patronized"
    ),
    "wanting": (
        "safe heard supported valued welcome respected comfortable trusted confident "
        "appreciated included listened trust recognition feedback praise compliments support"
    ),
    "speakout": (
        "speak report raise say ask share admit challenge complain disclose voice tell come "
        "question object talk acknowledge confess mention call seek"
    ),
    "conduct": (
        "behaviour behaviours behavior behaviors conduct comments comment remarks remark "
        "jokes joke language acts act actions action contact attention advances touching "
        "gestures emails treatment practices practice statements speech workplace environment "
        "culture"
    ),
    "tolv": (
        "=tolerate =accept =allow =permit =condone =excuse =justify =stand =put =endure "
        "=ignore =overlook"
    ),
    "okay": (
        "acceptable accepted tolerated allowed permitted condoned okay ok appropriate welcome "
        "excused justified excusable tolerable permissible normal fine funny professional"
    ),
    "forb": (
        "prohibited forbidden unacceptable intolerable banned disallowed prohibit prohibits "
        "forbid forbids bans prohibiting inexcusable impermissible prohibition"
    ),
    "zero": ("zero-tolerance"),
    "rules": (
        "+policy +code +rule +regulation +guideline +standard +law +legislation +norm "
        "requirements requirement procedures agreement expectations"
    ),
    "sanc": (
        "expulsion expelled dismissal termination terminated suspension suspended +penalty "
        "+sanction sanctioned sanctions punishment punishments reprimand reprimanded "
        "prosecution fined punishable prosecuted demotion discharge disqualification revoked "
        "revocation firing blacklisted ban banned debarred barred sacked"
    ),
    "sancv": (
        "=punish =expel =discipline =sanction =penalise =penalize =prosecute =suspend "
        "=terminate fired firing"
    ),
    "disc": ("disciplinary corrective legal punitive criminal"),
    "action": (
        "action actions measures measure proceedings consequences sanctions penalties "
        "procedures process steps charges liability procedure"
    ),
    "consq": ("consequences consequence repercussions ramifications"),
    "inc": ("+incident +report +complaint +case +violation +breach +allegation +concern"),
    "tackle": (
        "=tackle =combat =address =prevent =eliminate =eradicate =investigate =handle =stop "
        "=fight =reduce =confront =counter =resolve =curb =detect =deal =respond =manage =end "
        "=stamp =police =process =monitor prevention elimination crackdown"
    ),
    "reportv": ("=report =flag =disclose"),
    "oblig": (
        "comply complies complying compliance compliant mandatory compulsory obligatory "
        "required obliged obligation obligations obligated adhere adheres adherence abide "
        "abides bound enforce enforces enforced enforcement conform mandated requires "
        "prerequisite mandate"
    ),
    "fear": (
        "fear fears fearful fearing afraid scared danger dangers dangerous risk risks risking "
        "harm harms harmful harmed damage damages damaging damaged devastating shocking "
        "alarming disturbing worrying toxic suffer suffers suffered suffering destroys "
        "destroy destroyed threat threatens threatening anxiety anxious trauma traumatic "
        "scandal crisis retaliation vulnerable jeopardy jeopardise jeopardize jeopardizes "
        "peril perilous erode erodes corrosive poison poisons poisonous stress burnout "
        "undermine undermines dread scary shame ashamed humiliated humiliation worried "
        "insidious severe detrimental nightmare turnover distress"
    ),
    "blame": (
        "blame blamed blames blaming fault guilty guilt culpable liable complicit complicity "
        "failed failure failures failing wrong negligent shameful scapegoat inexcusable "
        "enablers"
    ),
    "label": (
        "perpetrator perpetrators offender offenders aggressor aggressors harasser harassers "
        "abuser abusers predator predators narcissist narcissists psychopath psychopaths "
        "sociopath sociopaths jerk jerks asshole assholes culprit culprits wrongdoer "
        "wrongdoers violator violators troublemaker troublemakers bullies tyrant tyrants "
        "racists sexists bigot bigots creep creeps gossiper gossipers rapist rapists attacker "
        "attackers plagiarist cheater cheaters malefactor malefactors bystander-enabler "
        "enabler enablers bully-boss whiner whiners liar liars parasite parasites troll "
        "trolls dictator dictators monster monsters sadist sadists snake snakes freeloader "
        "freeloaders hypocrite hypocrites diva divas thug thugs oppressor oppressors cheat "
        "cheats villain villains slacker slackers drama-queen backstabber backstabbers "
        "crybully manipulator manipulators misogynist misogynists homophobe homophobes "
        "rotten-apple misfits brute brutes scum idiot idiots moron morons weirdo weirdos "
        "loser losers harrasser thief saboteur saboteurs screamer screamers gossips "
        "credit-thief suspects sergeant rockstar animals beasts hothead hotheads exploiter "
        "exploiters griefer griefers schemer schemers pervert perverts lech leches moaner "
        "moaners control-freak egomaniac egomaniacs slob slobs rotter rotters egoist egoists"
    ),
    "toxic": (
        "toxic abusive narcissistic rotten bad difficult lazy manipulative incompetent racist "
        "sexist bullying problem sociopathic destructive tyrannical narcissist careless "
        "psychopathic sadistic ruthless"
    ),
    "person": (
        "person people supervisor supervisors leader leaders boss bosses manager managers "
        "colleague colleagues professor professors employee employees coworker coworkers "
        "co-worker individual individuals student students member members personality "
        "personalities advisor mentor men women man woman"
    ),
    "apple": ("apple apples actor actors egg eggs"),
    "people": (
        "+student +employee +member +colleague people women men staff respondents workers "
        "researchers academics scientists everyone +person faculty trainees postdocs "
        "participants +individual professionals +graduate youth girls boys nurses physicians "
        "+supervisor +manager +leader they we half majority scholars performers applicants"
    ),
    "leader": (
        "leader leaders manager managers supervisor supervisors dean director chair professor "
        "pi pis ceo principal boss head mentor mentors leadership faculty lead leads "
        "executive executives president rector team-lead advisor advisors management "
        "instructor instructors"
    ),
    "quant": (
        "many most majority half quarter third percent per-cent hundreds thousands dozens "
        "numerous countless two-thirds three-quarters percentage one-third nearly proportion"
    ),
    "num": ("one two three four five six seven eight nine ten twelve 1 2 3"),
    "freq": (
        "often frequently regularly commonly still daily repeatedly routinely constantly "
        "increasingly usually everywhere sadly unfortunately always weekly too sometimes"
    ),
    "spread": (
        "common commonplace widespread rife prevalent endemic pervasive rampant ubiquitous "
        "epidemic prevalence systemic universal frequent normalised normalized"
    ),
    "rise": (
        "rising rise rose risen increase increased increases increasing growing grew doubled "
        "surge spike soared record higher"
    ),
    "meet": (
        "experience experienced experiences experiencing witnessed witness suffered suffer "
        "reported report subjected target targets targeted victim victims encountered faced "
        "face observed seen"
    ),
    "virtue": (
        "respect respectful respectfully respected integrity professional professionally "
        "professionalism dignity dignified safe safely safety decent decency civil civility "
        "kindly kindness nice courteous courtesy inclusive inclusion inclusivity transparent "
        "transparency honest honesty trust equitable equity fair fairly fairness welcoming "
        "considerate polite politely politeness ethical ethically responsibly supportive "
        "openness collegial collegiality tolerance tolerant compassion compassionate empathy "
        "belonging diverse diversity healthy accountable accountability equality mutual "
        "positive caring care friendly"
    ),
    "strive": (
        "=strive =create =foster =promote =ensure =build =treat =behave =act =work =commit "
        "=maintain =expect =value =believe =uphold =demonstrate =show =conduct =support "
        "=cultivate =provide =contribute =seek =encourage =aim =deserve =feel =dedicate =want "
        "=embrace =make =be committed"
    ),
    "setting": (
        "environment environments workplace culture climate community atmosphere campus space "
        "place spaces society"
    ),
    "obs": (
        "=listen =ask =greet =thank =summarise =summarize =name =say =tell =discuss =share "
        "=invite =acknowledge =answer =write =call =repeat =introduce =explain =apologise "
        "=apologize =respond =reply =credit =praise =offer =give =check =encourage =speak "
        "=talk =include =describe =clarify =paraphrase =provide =help =attend =notice "
        "=address =congratulate =welcome =suggest =propose =celebrate =rotate =follow =smile "
        "=take =consult =wait =focus =criticize =criticise =read =fix =admit =use =pause "
        "feedback turns open =learn =volunteer =set =keep =meet =prepare =bring =note "
        "=reflect"
    ),
    "gerund": (
        "listening asking greeting thanking summarising summarizing naming saying telling "
        "discussing sharing inviting acknowledging answering writing calling repeating "
        "introducing explaining apologising apologizing responding replying crediting "
        "praising offering giving checking encouraging speaking talking including describing "
        "clarifying paraphrasing providing helping attending noticing welcoming suggesting "
        "celebrating rotating taking waiting focusing using admitting learning keeping "
        "bringing reflecting showing making seeking being accepting"
    ),
    "talk": (
        "conversation conversations dialogue discussion discussions feedback question "
        "questions story stories input perspective perspectives voice voices opinion opinions "
        "idea ideas thoughts concerns experiences views suggestions"
    ),
    "mistake": (
        "mistake mistakes error errors failure failures failed setback setbacks missteps "
        "misstep misjudged wrong imperfect oops slip slips"
    ),
    "learn": (
        "learn learns learned learning learnt lesson lessons reflect reflects reflection "
        "reflections improve improving improves improvement improvements grow growth growing "
        "develop development curious curiosity debrief retrospective growth-mindset"
    ),
    "thank": (
        "thank thanks thanked thanking grateful gratitude appreciate appreciates appreciated "
        "appreciation recognise recognised recognize recognized recognition celebrate "
        "celebrates celebrated celebrating celebration praise praised proud compliment "
        "compliments acknowledge acknowledges acknowledging applaud kudos reward rewards "
        "rewarded valued"
    ),
    "invite": (
        "invite invites invited inviting welcome welcomes heard listen listening speak voice "
        "share ask asks encourage encourages encouraged"
    ),
    "small": (
        "step steps small tiny habit habits daily weekly practise practice try today tomorrow "
        "week each ritual rituals experiment"
    ),
    "example": ("example model models modelling modeling role-model role-models role"),
    "helper": (
        "adviser advisers advisor advisors ombuds~ ombudsperson counsellor counsellors "
        "counselor counselors helpline hotline confidential police hr committee officer "
        "officers office counselling counseling complaints chaplain union mediation mediator "
        "service services support resources line procedure contact website form"
    ),
    "turn": (
        "contact support advice confidential confidentially confidence help guidance reach "
        "available speak talk seek assistance options refer call email anonymously anonymous "
        "supportive advise assist listen"
    ),
    "def": (
        "means defined refers definition definitions includes include involves constitutes "
        "constitute term describes form forms examples called"
    ),
    "posv": (
        "intervene help helped want wants support supported safe step stepped welcome trust "
        "thank willing confident respected listen"
    ),
    "imper": (
        "be make use go send share speak say let take laugh talk gossip interrupt insult "
        "ignore dismiss shout raise judge assume touch engage attack bully harass "
        "discriminate post exclude mock belittle pressure tolerate accept join forward demand "
        "force retaliate stay give put call comment criticize criticise respond react "
        "allow tell blame expect disrupt photograph record participate deny write stare lie "
        "cheat plagiarize plagiarise threaten condone look turn treat act come disclose ask "
        "invade"
    ),
    "start": (
        "ask listen give talk share thank invite acknowledge name say tell discuss check "
        "offer encourage speak start begin try practise practice pick choose notice describe "
        "summarise summarize greet repeat take help use model reflect celebrate consider "
        "admit seek explain credit welcome respond de-escalate intervene remember focus "
        "create provide include let learn introduce write set keep show be assume apologise "
        "apologize express support make build call read find look attend join bring open run "
        "hold pause praise recognise recognize wait directly actively publicly regularly "
        "always please"
    ),
    "worsen": (
        "=erode =undermine =damage =hurt =poison =destroy =ruin =stifle =drain =deteriorate "
        "=suffer =fester =escalate =spiral =collapse =discourage =alienate =cripple =weaken "
        "=stall =impair =jeopardise =jeopardize =hamper =corrode =sour =shatter =cripple =wreck "
        "=tear =derail =crush =evaporate =plummet drops =disrupt =crumble =spoil =demoralise "
        "=demoralize =tarnish =taint =sap =suffocate =smother =fracture =rot =divide"
    ),
    "asset": (
        "trust morale safety team teams culture productivity performance wellbeing well-being "
        "health confidence collaboration learning creativity innovation people relationships "
        "relationship talent engagement openness reputation career careers credibility "
        "communication conversations discussion lives business self-esteem cooperation "
        "organisation organization motivation commitment loyalty cohesion workplace spirit "
        "atmosphere integrity performance enthusiasm solidarity"
    ),
    "ill": (
        "stress burnout anxiety depression turnover absenteeism attrition trauma distress "
        "illness fear resentment mistrust distrust conflict conflicts shame isolation insomnia "
        "harm suffering damage frustration tension tensions problems disappointment despair anger "
        "exhaustion fatigue sickness division alienation misunderstanding misunderstandings "
        "helplessness disengagement demotivation resentment envy insecurity loneliness panic "
        "bitterness confusion friction silos rumours cynicism hostility suspicion"
    ),
}
