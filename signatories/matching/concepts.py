"""Words that mean the same thing in the languages letters come in."""

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
