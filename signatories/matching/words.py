"""What the matcher knows of words: which weigh nothing, and which mean the same.

All words stand here as `plain` leaves them: lower-case Latin without accents.
"""


def _listed(text):
    return frozenset(text.split())


def _paired(text):
    return dict(pair.split(":") for pair in text.split())


ARTICLES = _listed(
    """
    the a an of for and in on at to by with from
    de del della delle dello dei degli di da do dos das du des la le les el los las il
    lo gli l d dell all nell sull e et y und u i der die den dem fur von vom zu zur zum
    im am en pour par sur aux au para por con per o os as van het een voor te op och av
    pa og til ja na w z za pri v ve ile
    """
)

LEGAL_FORMS = _listed(
    """
    inc incorporated ltd limited llc llp lp plc corp gmbh ggmbh mbh ag ev kg kgaa ug
    sa sas sarl srl spa scrl oy ab asa aps bv nv vzw asbl aisbl ivzw ong ngo pty pvt sdn
    bhd kk ltda sac sl slu ry rf kft zrt zs ops vvi sro doo dd ao ooo oao zao pao
    onlus etsi ets cic eric ewiv ncjsc eingetragener verein registered nonprofit foundationinc jsc ojsc
    """
)

# Alike for every reader: abbreviations and the two spellings of English.
SHORT_FORMS = _paired(
    """
    inst:institute insts:institute univ:university uni:university dept:department
    dep:department intl:international internat:international int:international
    natl:national nat:national assoc:association assn:association ass:association
    soc:society acad:academy res:research ctr:center cent:center fdn:foundation
    fnd:foundation found:foundation govt:government min:ministry comm:committee
    cttee:committee cte:committee org:organization orgs:organization fed:federation
    coll:college hosp:hospital lab:laboratory labs:laboratory labor:laboratory
    sci:science tech:technology technol:technology eng:engineering med:medical
    mgmt:management dev:development educ:education admin:administration
    centre:center programme:program theatre:theater defence:defense labour:labor
    paediatric:pediatric paediatrics:pediatric orthopaedic:orthopedic
    orthopaedics:orthopedic gynaecology:gynecology anaesthesia:anesthesia
    haematology:hematology archaeology:archeology archaeological:archeological
    behaviour:behavior behavioural:behavioral colour:color neighbourhood:neighborhood
    licence:license council:council bros:brothers mt:mount ft:fort dr:dr
    europ:european amer:american brit:british
    """
)

# The words that name a kind of body or its field, in the languages letters come in.
CONCEPTS = {
    "university": "universidad universidade universite universitat universita universiteit"
    " universitet universitetet uniwersytet univerzita univerzitet universitesi universitatea"
    " universitas universiti yliopisto egyetem universitate universitato ulikool universitetas"
    " sveuciliste univerza panepistimio universitet universitat oniversite unibertsitatea"
    " visvvidyaly daneshgah jamiat daigaku daehakgyo dai xoc universitaet unyversytet",
    "institute": "institut instituto istituto instituut institutet instytut institutas"
    " instituts intezet enstitusu ustav institutul instituti institusi instytut",
    "ministry": "ministerio ministere ministerium ministero ministerie ministeriet"
    " ministerstvo ministerstwo bakanligi ministeriya kementerian ministerul minisztérium"
    " minisztérium ministarstvo ministrstvo miniszterium",
    "association": "asociacion associacao associacio associazione asociatia verein vereinigung"
    " vereniging foreningen forening forbund yhdistys stowarzyszenie asociace asotsiatsiya"
    " asociacija dernegi udruzenje udruga egyesulet asosiasi persatuan verband asotsiatsiia",
    "society": "sociedad sociedade societe gesellschaft societa sallskapet sallskap selskab"
    " selskabet selskap genootschap seura towarzystwo spolecnost obshchestvo tarsasag"
    " societat societatea drustvo gakkai hakhoe hoe maatschappij",
    "foundation": "fundacion fundacao fundacio fondation stiftung fondazione stichting"
    " stiftelsen stiftelse fonden saatio fundacja nadace fond alapitvany vakfi fundatia"
    " nadacia zaklada yayasan jaedan zaidan hojin stiftinga sihtasutus fondas",
    "federation": "federacion federacao federacio federazione bund forbundet liitto federacja"
    " federace federatsiya szovetseg federasyonu savez federatie federatia foderation",
    "committee": "comite comitato komitee komite komitet comitetul ausschuss comissio komiti"
    " utskottet",
    "commission": "comision comissao commissione kommission commissie komisja komise komissiya"
    " komisyonu comisia kommissionen komisija komisi",
    "council": "consejo conselho conseil rat consiglio raad radet rad neuvosto rada sovet"
    " tanacs konseyi consiliul vijece consell savet svet majlis",
    "center": "centro centrum zentrum centre tsentr kozpont merkezi centar centrul keskus"
    " centret center senter sentrum pusat tsentur zentrale markaz",
    "academy": "academia academie akademie accademia akademia akademiya akademi akademija"
    " akademiet akatemia akademien acadamh",
    "college": "colegio college kolleg collegio kolegium kolej haskoli kollegium kolledzh",
    "school": "escuela escola ecole schule scuola skola skole szkola shkola iskola okulu"
    " skolan hochschule hogskola hogskolan hojskole hogeschool ecoles korkeakoulu",
    "faculty": "facultad faculdade faculte fakultat facolta fakulteit fakultet wydzial"
    " fakulta fakultesi facultatea facultat",
    "department": "departamento departement dipartimento abteilung afdeling departament"
    " departement otdel jabatan bolumu",
    "bank": "banco banque banca banka bankasi bankas pank banc panki",
    "fund": "fondo fundo fonds fondu fonden",
    "agency": "agencia agence agentur agenzia agentschap agentura agentstvo ajansi agentia"
    " agencija badan ugynokseg",
    "office": "oficina escritorio bureau buro ufficio kantoor urzad urad biuro kontor ured",
    "union": "uniao unione unie unia unija birligi sindicato syndicat gewerkschaft soyuz"
    " liit sajuz spilka",
    "league": "liga ligue lega",
    "network": "red rede reseau netzwerk rete netwerk natverk netvaerk siec sit set ag"
    " jaringan halozat retea nettverk",
    "organization": "organizacion organizacao organisation organizzazione organisatie"
    " organizacja organizace organizatsiya szervezet orgutu organizatia organizacija"
    " pertubuhan organitzacio organizatsiia",
    "institution": "institucion instituicao anstalt istituzione instituce",
    "hospital": "hopital krankenhaus ospedale ziekenhuis szpital nemocnice bolnica sykehus"
    " sygehus sairaala korhaz hastanesi klinikum spital spitalul hopitaux hospitalier",
    "clinic": "clinica clinique klinik kliniek klinika poliklinik",
    "museum": "museo museu musee muzeum muzej muzesi muzeul muzey museet",
    "library": "biblioteca bibliotheque bibliothek biblioteka knihovna bibliotek"
    " kutuphanesi kirjasto konyvtar biblioteket",
    "laboratory": "laboratorio laboratoire laboratorium laboratoriya laboratuvari",
    "observatory": "observatorio observatoire observatorium osservatorio",
    "research": "investigacion investigaciones pesquisa pesquisas recherche recherches"
    " forschung forschungs ricerca ricerche onderzoek forskning badan badawczy vyzkum"
    " vyzkumny issledovatelskiy kutatas arastirma cercetare istrazivanje tutkimus"
    " investigacao penelitian",
    "science": "ciencia ciencias science sciences wissenschaft wissenschaften scienza"
    " scienze wetenschap wetenschappen vetenskap videnskab vitenskap nauk nauka ved nauki"
    " tudomany bilim bilimler stiinta stiinte znanosti nauke scientific cientifico"
    " cientifica cientificas scientifique scientifiques scientifica wissenschaftliche",
    "technology": "tecnologia tecnologias technologie technologies technologii tehnologija"
    " teknologi tekhnologiy teknoloji tecnologica tecnologico technologique technologia"
    " technologico",
    "technical": "tecnica tecnico technique technische technischen techniczna technicka"
    " tekhnicheskiy teknik tehnicki tekniske technological",
    "education": "educacion educacao bildung istruzione onderwijs edukacji utbildning"
    " obrazovaniya egitim educatie uddannelse utdanning oktatasi educatiei",
    "health": "salud saude sante gesundheit salute gezondheid zdrowia zdravi halsa sundhed"
    " zdravlja saglik sanatate sanidad sanitaria sanitario kesehatan helse",
    "medicine": "medicina medecine medizin medycyny geneeskunde mediciny tip",
    "medical": "medico medica medicale medizinische medyczny medicinski meditsinskiy"
    " medizin medicinsk medyczna",
    "agriculture": "agricultura landwirtschaft agricoltura landbouw rolnictwa lantbruk"
    " landbrug tarim pertanian agricultural agricola agricole agraria agrario agrarian",
    "development": "desarrollo desenvolvimento developpement entwicklung sviluppo"
    " ontwikkeling rozwoju rozvoje utveckling udvikling kalkinma razvitiya",
    "human": "humanos humano derechoshumanos homme humains humain menschen umani mens"
    " czlowieka manskliga insan hak",
    "rights": "derechos direitos droits menschenrechte diritti rechten praw prav"
    " rattigheter haklari hakki ham",
    "international": "internacional internationale internationaler internationales"
    " internazionale miedzynarodowy mezinarodni internationella uluslararasi"
    " mezhdunarodnyy internationaal nemzetkozi medunarodni internasional mizhnarodna"
    " mizhnarodnyy international",
    "national": "nacional nationale nationaler nationales nazionale narodowy narodni"
    " nationella ulusal natsionalnyy nationaal nemzeti nacionalni nasjonal nasional"
    " natsionalna natsionalnyi natsionalen narodowe natsional nationella milli",
    "european": "europeo europea europeu europeia europeen europeenne europaische"
    " europaisches europaischer europees europese europejski evropsky avrupa evropeyskiy"
    " europeisk europaeisk europeiska",
    "general": "generale generalny generalni geral",
    "central": "centrale zentral centralny ustredni tsentralnyy merkez",
    "public": "publico publica publique pubblica pubblico publiczny offentliche verejny",
    "state": "estado estadual etat staat staatliche stato staatliche gosudarstvennyy"
    " panstwowy statni devlet estatal statale stata drzavni derzhavnyy",
    "federal": "federale bundes federalny federalnyy bundesamt",
    "world": "mundial monde mondial mondiale welt mondo wereld swiatowy svetovy dunya"
    " vsemirnyy",
    "economy": "economia economie wirtschaft ekonomi gospodarki hospodarstvi ekonomiki"
    " economic economica economico economique economics economicas wirtschafts",
    "finance": "finanzas financas finances finanzen finanze financien finansow financi"
    " maliye financial financiera",
    "justice": "justicia justica justiz giustizia justitie sprawiedliwosci pravosudje adalet",
    "culture": "cultura kultur cultuur kultury kultura kulturu cultural culturel culturale",
    "law": "derecho direito droit recht diritto prawa prava hukuk",
    "peace": "paz paix frieden pace vrede pokoju miru baris fred",
    "women": "mujeres mulheres femmes frauen donne vrouwen kobiet kvinnor kvinder kadin"
    " woman mujer mulher femme donna",
    "child": "ninos criancas enfants kinder bambini kinderen dzieci deti barn cocuk"
    " children childrens enfance infancia",
    "student": "estudiantes estudantes etudiants studenten studenti studentow",
    "history": "historia histoire geschichte storia geschiedenis historii tarih historical"
    " historique historico historica historische",
    "physics": "fisica physique physik fizyki fysiikka fiziki fizik",
    "chemistry": "quimica chimie chemie chimica chemii kemi khimii kimya chemical",
    "biology": "biologia biologie biologii biologi biological biologique biologica",
    "mathematics": "matematica matematicas mathematiques mathematik matematyki",
    "engineering": "ingenieria engenharia ingenierie ingenieurwesen ingegneria muhendislik",
    "environment": "medioambiente ambiente environnement umwelt milieu srodowiska miljo"
    " cevre environmental ambiental environnemental ambientale",
    "energy": "energia energie energii energi enerji",
    "water": "agua eau wasser acqua vann vand vatten voda wody",
    "social": "sociale sozial sociaux sociales sociais sozialen spolecznych sosyal",
    "political": "politica politique politische politiche politico politicas",
    "industry": "industria industrie przemyslu prumyslu sanayi industrial industriel",
    "trade": "comercio commerce handel commercio handlu ticaret",
    "cooperation": "cooperacion cooperacao kooperation zusammenarbeit cooperazione"
    " samenwerking wspolpracy",
    "protection": "proteccion protecao schutz protezione bescherming ochrony",
    "support": "apoyo apoio soutien unterstutzung sostegno",
    "city": "ciudad cidade ville stadt citta stad miasto mesto",
    "service": "servicio servico dienst servizio sluzba services servicios",
    "study": "estudios estudos etudes studien studi studies studia studie",
    "art": "arte artes arts kunst kunste arti sztuki umeni konst sanat",
    "music": "musica musique musik muzyki hudby muzik",
    "company": "compania companhia compagnie compagnia companies corporation",
    "group": "grupo groupe gruppe gruppo groep grupa groupement",
    "house": "casa maison haus huis dom",
    "friend": "amigos amis freunde amici vrienden friends",
    "new": "nueva nuevo nova novo nouvelle nouveau neue nuova nuovo nowy",
    "north": "norte nord",
    "south": "sur sul sud",
    "east": "este leste est ost",
    "west": "oeste ouest",
    "people": "pueblos povos peuples volk popoli peoples",
    "workers": "trabajadores trabalhadores travailleurs arbeiter lavoratori worker",
}
# The same in letters of their own; brought into Latin where they are used.
NATIVE_CONCEPTS = {
    "university": "университет университета університет універсітэт унiверситет جامعة دانشگاه"
    " پوهنتون अनिवार्य विश्वविद्यालय विद्यापीठ বিশ্ববিদ্যালয় ਯੂਨੀਵਰਸਿਟੀ યુનિવર્સિટી"
    " பல்கலைக்கழகம் یونیورسٹی يونيورسٽي มหาวิทยาลัย אוניברסיטת უნივერსიტეტი համալսարան"
    " πανεπιστήμιο ዩኒቨርሲቲ ዩኒቨርስቲ يونيورسيټي زانکۆی",
    "institute": "институт института інститут інстытут معهد המכון ინსტიტუტი ինստիտուտ"
    " ινστιτούτο संस्थान مؤسسه پژوهشگاه สถาบัน",
    "academy": "академия академии академія академії академията أكاديمية אקדמיה აკადემია"
    " ακαδημία अकादमी ակադեմիա",
    "ministry": "министерство міністерство міністэрства وزارة وزارت मंत्रालय משרד"
    " υπουργείο სამინისტრო նախարարություն กระทรวง",
    "association": "ассоциация асоціація асоциация جمعية انجمن עמותת ένωση ასოციაცია"
    " объединение об'єднання",
    "society": "общество товариство дружество رابطة εταιρεία",
    "foundation": "фонд фондация مؤسسة بنیاد קרן ίδρυμα ფონდი",
    "committee": "комитет комітет لجنة کمیته επιτροπή",
    "commission": "комиссия комісія комисия هيئة مفوضية کمیسیون",
    "council": "совет рада съвет مجلس שורای συμβούλιο",
    "center": "центр центра център центар مركز مرکز מרכז κέντρο ცენტრი",
    "bank": "банк بنك بانک τράπεζα",
    "union": "союз спілка союзу اتحاد اتحادیه ένωση",
    "organization": "организация організація منظمة سازمان ארגון οργανισμός οργάνωση",
    "office": "бюро офис управление управління مكتب",
    "agency": "агентство агенция وكالة",
    "fund": "صندوق",
    "federation": "федерация федерація",
    "network": "сеть мережа شبكة",
    "college": "колледж коледж كلية",
    "school": "школа مدرسة",
    "hospital": "больница лікарня مستشفى",
    "library": "библиотека бібліотека",
    "museum": "музей متحف",
    "research": "исследовательский исследований исследования дослідження досліджень"
    " научноисследовательский بحوث أبحاث البحث",
    "science": "наук науки научный науковий науковий العلوم للعلوم علوم",
    "technology": "технологий технологии технологій تكنولوجيا التكنولوجيا فناوری",
    "technical": "технический технічний التقنية",
    "education": "образования освіти образованието التعليم التربية",
    "health": "здравоохранения здоровья охорони здоров'я الصحة",
    "medical": "медицинский медичний медицински الطبية",
    "agriculture": "аграрный аграрний сельскохозяйственный сільськогосподарський الزراعة",
    "development": "развития розвитку التنمية",
    "international": "международный международная международное международного"
    " міжнародний міжнародна международен الدولية الدولي للدولية بین‌المللی",
    "national": "национальный национальная национальное національний національна"
    " национален национална الوطنية الوطني ملی",
    "state": "государственный государственная державний державна",
    "european": "европейский европейская європейський европейски الأوروبية",
    "human": "человека людини الإنسان لحقوق",
    "rights": "прав права حقوق",
    "economy": "экономический экономики економічний економіки الاقتصاد",
    "world": "всемирный всемирная світовий العالمية",
    "general": "общий загальний العامة",
    "people": "народный народний الشعب",
    "social": "социальный социального соціальний",
    "un": "ООН المتحدة",
}
# Kinds of bodies and fields, besides the concepts above.
GENERIC = frozenset(CONCEPTS) | _listed(
    """
    government authority board bureau administration secretariat trust charity alliance
    coalition partnership initiative project program campaign movement forum action
    institution ministry affairs foreign interior labor transport defense security
    planning information communication statistics police army parliament embassy court
    chamber club team unit section branch regional local community global
    provincial royal advanced applied family memorial charitable area county district
    street road team life care aid help hope global innovation digital open free
    management security safety system information data green nature wildlife media
    """
)

# Written together with the word before it, in scripts without blanks.
JOINED_FORMS = {
    "一般社団法人": "",
    "公益社団法人": "",
    "一般財団法人": "",
    "公益財団法人": "",
    "特定非営利活動法人": "",
    "国立研究開発法人": "",
    "独立行政法人": "",
    "国立大学法人": "",
    "株式会社": "",
    "社団法人": "",
    "財団法人": "",
    "사단법인": " ",
    "재단법인": " ",
    "주식회사": " ",
    "(사)": " ",
    "(재)": " ",
    "㈜": " ",
    "대학교": " university ",
    "대학": " university ",
    "연구소": " research institute ",
    "연구원": " research institute ",
    "학회": " society ",
    "협회": " association ",
    "재단": " foundation ",
    "연맹": " federation ",
    "위원회": " committee ",
    "병원": " hospital ",
    "은행": " bank ",
    "센터": " center ",
    "인권": " human rights ",
    "북한": " north korea ",
    "한국": " korea ",
    "국제": " international ",
    "국립": " national ",
    "시민연합": " citizens alliance ",
    "대한": " korea ",
    "大学": " university ",
    "大學": " university ",
    "研究所": " research institute ",
    "研究院": " research institute ",
    "学会": " society ",
    "學會": " society ",
    "協会": " association ",
    "協會": " association ",
    "协会": " association ",
    "財団": " foundation ",
    "基金会": " foundation ",
    "基金會": " foundation ",
    "委员会": " committee ",
    "委員会": " committee ",
    "委員會": " committee ",
    "病院": " hospital ",
    "医院": " hospital ",
    "醫院": " hospital ",
    "银行": " bank ",
    "銀行": " bank ",
    "国際": " international ",
    "国际": " international ",
    "國際": " international ",
    "国立": " national ",
    "國立": " national ",
    "国家": " national ",
    "國家": " national ",
    "中国": " china ",
    "中國": " china ",
    "日本": " japan ",
    "東京": " tokyo ",
    "北京": " beijing ",
    "上海": " shanghai ",
}

TITLES = _listed(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron hon honourable
    honorable rev reverend rt right fr father sister sr bishop archbishop rabbi imam
    sheikh shaikh sayyid sayed syed ambassador amb judge justice senator sen rep mp mep
    capt captain col colonel gen general lt major maj sgt ing ir drs mag dipl phd md esq
    jr snr ii iii iv obe mbe cbe kbe qc kc haji hajji hj datuk dato tan seri tun
    """
)
PARTICLES = _listed(
    """
    de del da do dos das di della van der den von zu la le el al bin ibn ben bint abu bu
    binti al ul ur y e i und af av of the san st ter ten dela delos
    """
)
# As Koreans spell their family names in Latin letters, whatever the rule says.
FAMILY_NAMES = _paired(
    """
    김:kim 이:lee 박:park 최:choi 정:jung 강:kang 조:cho 윤:yoon 장:jang 임:lim 한:han
    오:oh 서:seo 신:shin 권:kwon 황:hwang 안:ahn 송:song 류:ryu 유:yoo 홍:hong 전:jeon
    고:ko 문:moon 손:son 양:yang 배:bae 백:baek 허:heo 남:nam 심:shim 노:roh 하:ha
    곽:kwak 성:sung 차:cha 주:joo 우:woo 구:koo 나:na 민:min 진:jin 지:ji 엄:eom 채:chae
    원:won 천:chun 방:bang 공:kong 현:hyun 함:ham 변:byun 염:yeom 여:yeo 추:choo 도:do
    소:so 석:seok 선:sun 설:seol 마:ma 길:gil 연:yeon 위:wi 표:pyo 명:myung 기:ki 반:ban
    """
)
GIVEN_NAMES = {
    short: full
    for full, shorts in {
        "alexander": "alex alec sasha aleksandr alexandre alejandro aleksander",
        "anthony": "tony antonio anton",
        "andrew": "andy drew andrei andrey andre",
        "benjamin": "ben benny",
        "charles": "charlie chuck carlos",
        "christopher": "chris kit",
        "daniel": "dan danny",
        "david": "dave davey",
        "deborah": "debbie deb debora",
        "donald": "don donny",
        "douglas": "doug",
        "edward": "ed eddie ted ned eduardo",
        "elizabeth": "liz beth betty lisa elisabeth",
        "eugene": "gene evgeny yevgeny",
        "francis": "frank francisco francesco",
        "frederick": "fred freddie frederic",
        "gerald": "gerry jerry",
        "gregory": "greg",
        "gabriel": "gabe",
        "henry": "harry hank",
        "james": "jim jimmy jamie",
        "jeffrey": "jeff geoffrey geoff",
        "john": "jack johnny jon",
        "jonathan": "jonny",
        "joseph": "joe joey jose",
        "joshua": "josh",
        "katherine": "kate kathy cathy catherine katharine kathryn",
        "kenneth": "ken kenny",
        "lawrence": "larry laurence",
        "leonard": "len lenny",
        "margaret": "maggie peggy meg",
        "matthew": "matt",
        "michael": "mike mick mikhail michel miguel",
        "nicholas": "nick nicolas nikolai nikolay nicola",
        "patricia": "pat patty trish",
        "patrick": "paddy",
        "peter": "pete pedro petr pyotr",
        "philip": "phil phillip philippe",
        "raymond": "ray",
        "rebecca": "becky",
        "richard": "rick dick ricky",
        "robert": "bob rob bobby robbie roberto",
        "ronald": "ron ronnie",
        "samuel": "sam sammy",
        "stephen": "steve steven stefan",
        "susan": "sue suzy",
        "terence": "terry terrence",
        "theodore": "theo",
        "thomas": "tom tommy tomas",
        "timothy": "tim",
        "victor": "vic viktor",
        "vincent": "vince vin",
        "vladimir": "volodymyr uladzimir",
        "walter": "walt",
        "william": "bill billy will liam",
        "mohammed": "muhammad mohamed mohammad muhammed mohamad mohd muhamad mehmet",
        "ahmed": "ahmad ahmet",
        "hussein": "husain hussain hossein husayn",
        "abdul": "ab abd abdel abdal",
        "yusuf": "yousef youssef yousuf josef",
    }.items()
    for short in shorts.split()
}
