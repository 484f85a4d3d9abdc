/**
 * Everyday words of laws in both languages, to tell by: a Chinese word, and beginnings of the English words that translations have for it.
 * `=` after a beginning asks for the whole word. What a glossary has besides counts too; here stand words that no glossary has.
 */
const WORDS = `
机关 organ authorit agenc office= offices=;部门 department authorit;政府 government;国家 state= states= national countr;公民 citizen;群众 mass= masses= people=
人民 people=;代表 deput represent delegat;大会 congress;委员 committee member commission;主席 president chair;总理 premier;法院 court;检察 procurat
公安 police public;监察 supervis;监督 supervis oversee oversight;管理 administ manag regulat;主管 charge= responsib compet;责任 liab responsib duty= accountab
权利 right= rights=;权力 power;义务 oblig duty= duties=;自由 free;平等 equal;保护 protect safeguard;保障 ensur guarante safeguard protect secur;安全 safe secur
应当 shall= must= should=;必须 must= shall=;不得 not= no= neither= nor= prohib;禁止 prohib forbid forbidden ban=;可以 may= can=;申请 appl;申诉 complain appeal petition;控告 charge= charges= accus complain
投诉 complain;举报 report= reports= reporter inform;检举 report= reports= inform disclos;批准 approv ratif;审批 approv examin;许可 permit licen permission;登记 regist record;备案 record filing file=
决定 deci determin;裁定 ruling rule= order=;判决 judgment judgement;调解 mediat concili;仲裁 arbitra;诉讼 action= litigat proceed suit= lawsuit;起诉 sue= action= suit= prosecut institut bring;上诉 appeal
复议 reconsider review;复核 review verif recheck;复查 review re-examin;听证 hearing;赔偿 compensat damages= indemn;补偿 compensat;罚款 fine= fines= fined=;处罚 punish penal sanction fine
处分 disciplin sanction disposition dispos;拘留 detain detention custody;逮捕 arrest;犯罪 crime= crimes= criminal offen;刑事 criminal;民事 civil;行政 administ;违法 illegal unlawful violat;违反 violat breach contraven
法律 law= laws= legal statut;法规 regulat;规定 provi prescri stipulat specif rule= rules= set=;依法 law= lawful legal;依照 accord pursuant under;根据 accord basis based pursuant under;条例 regulat;办法 measures method rule;宪法 constitution
证据 evidence proof;证明 certif proof prove evidence;证书 certif;证件 certif document identity card;材料 material document;文件 document file;书面 writ;签字 sign;签名 sign;通知 notif inform notice;告知 inform notif tell
公告 announc public notice;公布 publish publicis announc promulgat public;公示 public post display announc;公开 public open= disclos;报告 report;报送 report submit;移送 transfer refer;移交 hand= transfer deliver;送达 serv deliver
受理 accept admit;答复 repl answer respon;处理 handl deal= dealt= dispos treat= settl outcome;调查 investigat inquir;检查 inspect examin check;审查 review examin scrutin;审理 tr trial hear;核实 verif;鉴定 apprais identif expert
期限 time period term= limit;期间 period term= during;逾期 late= overdue time= expir fail;届满 expir;延长 extend exten;立即 immediate at= once=;及时 prompt timely time=;自收到 receiv receipt;之日起 from= within days after
工作 work;人员 person staff employ official member personnel crew;单位 organi unit entit institut;组织 organi;个人 individual person;企业 enterpris business compan undertaking;公司 compan corporat;经营 operat business manag trad;学校 school;学生 pupil student
家长 parent;教师 teacher;教育 educat;医疗 medical;卫生 health hygien sanit;食品 food;药 drug medic pesticid;环境 environment;资源 resource;土地 land;房屋 house= houses= housing building;财产 propert asset;资金 fund money capital balance
费用 fee= fees= cost= costs= expens charge=;收费 charge= charges= fee= fees=;水费 water bill charge;价格 price= prices= pricing;金额 amount sum;账 account ledger book bill;税 tax;保险 insur;合同 contract;协议 agree;土地承包 contract;劳动 labor labour work
社会 soci;经济 econom;文化 cultur;科学 scien;技术 techn;信息 inform;数据 data;网络 network internet online cyber;电信 telecom;档案 archiv file= files= record;记录 record;保存 keep kept preserv retain retention stor;秘密 secret confident;保密 confident secre;隐私 privac private
委托 entrust deleg commission;授权 authori empower;代理 agent represent proxy;当事人 part= part party= parties=;申请人 applicant;第三人 third;证人 witness;负责 responsib charge=;组成 compos consist made= compris form;设立 establish set= found have has;设置 establish set provid;撤销 revok annul rescind set= withdraw cancel;吊销 revok
终止 terminat;中止 suspend;停止 stop ceas suspend halt;变更 chang alter modif;解除 releas remov terminat lift dissol;暂停 suspend;中断 interrupt cut= suspend;执行 execut enforc implement;实施 implement carr enforc;施行 force= effect= implement;适用 appl;制定 formulat made= enact adopt draw develop establish
选举 elect;任期 term= serv;任命 appoint;罢免 remov recall dismiss;会议 meeting session conferen;召开 convene held hold meet;表决 vote voting;通过 adopt pass through;提出 propos put= submit rais file= appl bring make= lodg;提交 submit file= accompan provid;提供 provid suppl available furnish;配合 cooperat assist
协助 assist help;支持 support;鼓励 encourag;奖励 reward award commend;表彰 commend award honor;宣传 publici propagat;培训 train;发展 develop;建设 build construct develop;保密 confident;改正 correct rectif;责令 order;整改 rectif correct;追究 investigat pursu held= hold liab responsib;没收 confiscat
情节严重 serious grave;严重 serious grave;重大 major= significant great important;特别 special particular especial;紧急 urgent emergenc;战争 war= wars=;军 milit army arm armed;外国 foreign;国际 international;民族 ethnic national minorit;自治 autonom self;区域 region area;县 count;市 cit municip;省 provinc
乡 town township;镇 town;村 village;街道 subdistrict street;主任 chair director;报酬 remunerat pay;妇女 women woman female;儿童 child minor;未成年 minor juvenile;老年 old= aged= elderly senior;残疾 disab;损失 loss losses suffer;损害 damag harm impair prejudic;造成 caus result;死亡 death die= died= dead
事故 accident;危险 danger risk hazard;危害 harm endanger jeopard;防 prevent against guard fire;火 fire;水 water;检测 test inspect detect monitor;检验 inspect test;检疫 quarantin;标准 standard;质量 quality;生产 produc;销售 sell sale= sales= sold;消费 consum;市场 market;交通 traffic transport;船 ship vessel ferr boat;车 vehicle car= cars=;停 stop ceas suspend interrupt halt sail
用户 user;居民 resident inhabit;村民 villager;利害 interest;利益 interest benefit;回避 recus withdraw challeng disqualif;公正 impartial fair just=;公平 fair impartial equit;真实 tru authentic genuin;如实 truthful honest;隐瞒 conceal hid;伪造 forg fals fabricat counterfeit;拒绝 refus reject declin;拒不 refus;威胁 threat intimidat;贿 brib
免费 free= charge=;每年 year annual;每月 month;每周 week;每日 day= daily;季度 quarter;学期 term= semester;小时 hour;工作日 working;以上 more= least less= over= above= exceed;以下 less= more= under= below= exceed;倍 times=;分之 percent half part third;有效 valid effect;无效 invalid void null
复制 cop duplicat;查阅 consult access inspect read;来信 letter;信访 petition complaint letter visit;反映 report= reflect;意见 opinion view suggest comment;建议 suggest propos recommend advi;理由 reason ground;说明 explain reason state= stat explanat;依据 basis ground accord;条件 condition requirement;程序 procedur;方式 manner mode method way=;范围 scope range
目的 purpose aim;原则 principle;职责 dut responsib function;职权 power function authorit;滥用 abus;玩忽 neglect;徇私 favor favour irregular partial;压制 suppress;打击报复 retaliat;侵犯 infring violat encroach;干涉 interfer;歧视 discriminat;尊重 respect;信仰 belie faith;宗教 relig;语言 language;出版 press publi;集会 assembl
婚姻 marri;家庭 famil;父母 parent;继承 inherit succe;住宅 home resid house dwelling;休息 rest= restor;养老 retire old pension;就业 employ;失业 unemploy;首都 capital;国旗 flag;国歌 anthem;领土 territor;主权 sovereign;和平 peace;革命 revolution;社会主义 socialis;共产党 communist;领导 lead
`;

/** Words that say the same; `zh` is looked for as it stands, `en` by beginnings of words, or as whole words. */
interface Concept {
  readonly zh: string;
  readonly begins: readonly string[];
  readonly whole: ReadonlySet<string>;
}

const CONCEPTS: readonly Concept[] = WORDS.trim()
  .split(/[;\n]/)
  .map((entry) => {
    const [zh = '', ...en] = entry.trim().split(' ');
    const whole = en.filter((word) => word.endsWith('='));
    return {
      zh,
      begins: en.filter((word) => !word.endsWith('=')),
      whole: new Set(whole.map((word) => word.slice(0, -1))),
    };
  });

/** The places in the list of those words that a sentence has. */
export function conceptsIn(sentence: string, language: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (language === 'zh') {
    CONCEPTS.forEach(({ zh }, i) => {
      if (sentence.includes(zh)) found.add(i);
    });
    return found;
  }
  const words = new Set(sentence.toLowerCase().match(/[a-z]+/g) ?? []);
  CONCEPTS.forEach(({ begins, whole }, i) => {
    for (const word of words)
      if (whole.has(word) || begins.some((begin) => word.startsWith(begin))) {
        found.add(i);
        return;
      }
  });
  return found;
}

/** How often a translation has a word of the other side's sentence, and how often by chance. */
const [TRANSLATED, CHANCE] = [0.6, 0.12];
/** -log of how much likelier translations are to share a word than others, and to lack it. */
const SHARED = -Math.log(TRANSLATED / CHANCE);
const ALONE = -Math.log((1 - TRANSLATED) / (1 - CHANCE));

/** What the words of two sides say for or against them, in -log of a probability: below 0 they speak for them. */
export function wordCost(a: readonly ReadonlySet<number>[], b: readonly ReadonlySet<number>[]): number {
  const [x, y] = [united(a), united(b)];
  let shared = 0;
  for (const one of x) if (y.has(one)) shared++;
  const cost = shared * SHARED + (x.size + y.size - 2 * shared) * (ALONE / 2);
  return Math.max(-MOST, Math.min(MOST, cost));
}

/** Long stretches share many words: no more than this is believed of them. */
const MOST = 12;

const united = (all: readonly ReadonlySet<number>[]): ReadonlySet<number> =>
  all.length === 1 ? all[0]! : new Set(all.flatMap((one) => [...one]));
