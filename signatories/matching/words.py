"""What the matcher knows of words: which weigh nothing, and which mean the same.

All words stand here as `plain` leaves them: lower-case Latin without accents.
"""

from .concepts import CONCEPTS


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
