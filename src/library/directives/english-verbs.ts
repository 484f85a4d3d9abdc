/**
 * Verbs that documents of policy direct with, in their base form. The first verb of a directive is found by grammar (after
 * must, to, calls for) and need not stand here; the list finds the ones put beside it, and imperatives.
 */
const VERBS = `
abide abolish absorb accelerate accept accomplish achieve act adapt address adhere adjust administer adopt advance advocate
align allocate allow analyse analyze announce answer apply appoint approve arrange ask assess assign assist assume assure attach
attract avoid balance ban bear begin benchmark boost break bridge bring broaden build carry cease centralize change channel check
clarify close combat combine commit communicate compile complete comply comprehend concentrate conclude conduct confirm
connect conserve consider consolidate construct consult continue contribute control coordinate correct counter cover crack create
cultivate curb cut deal decide deepen defend define defuse delegate deliver demand demonstrate deploy designate detect develop
devote direct disclose discover dispatch display dissolve distribute do draft draw drive earn ease educate elect eliminate embrace
empower enable enact encourage end endeavour endeavor enforce engage enhance enlarge enrich ensure equip eradicate establish
evaluate examine exchange execute exercise expand expedite explore expose express extend face facilitate fight file fill find
finish fix focus follow forbid foster forge form formulate fortify forward fulfil fulfill gather generate get give govern grant
grasp guarantee guard guide halt handle harmonise harmonize harness heed help highlight hold host identify implement improve include
incorporate increase inform inherit initiate innovate inspect inspire install institute integrate intensify interpret introduce
investigate invest involve issue join keep know launch lay lead learn leverage limit link listen lower maintain make manage master
maximize mediate meet merge mobilise mobilize modernise modernize monitor move notify nurture obey observe obtain offer open operate
oppose optimise optimize organise organize oversee participate pay perfect perform persist plan play practice practise prepare
prescribe present preserve press prevent prioritise prioritize proceed process prohibit promote propose prosecute protect provide
publicise publicize publish punish purify pursue push put raise reach realise realize receive recognise recognize recommend rectify
reduce refine reform refrain register regulate reinforce reject relieve rely remain remedy remove render renew repeal replace report
request require rescue research resist resolve respect respond restore restrict restructure return review revise revitalize reward
safeguard satisfy save scrutinise scrutinize secure seek seize send separate serve set settle shape share shorten show shoulder
simplify solve speed spread stabilise stabilize stamp standardise standardize start state stay steer step stick stimulate stop streamline
strengthen stress strike strive study submit subject suit summarise summarize supervise supplement supply support suppress sustain
tackle take target teach tell test tighten track train transfer transform translate treat turn undertake understand unify unite update
upgrade uphold urge use utilise utilize value verify visit win withdraw work
amend ban bolster cement certify clear curtail cease compensate compete convene convert deter diversify embed engage
enrol equalize equip erase escalate expel explain finalize finalise galvanise galvanize incentivise incentivize insist insulate inspect
integrate intervene invite justify legislate liberalise liberalize localise mitigate mobilise negotiate nominate oversee procure protect quantify
recruit recycle redouble refer regain rehabilitate reinvest relocate remind remodel reopen retain retrain simplify solicit spearhead
abstain accede accompany acknowledge acquire advise affirm agree alert amplify annex append arrest assert attain attend audit authorise authorize avert award backfill brief broadcast budget calculate capture cascade catalogue categorise categorize charge chart circulate cite claim classify co-ordinate code collaborate collect commence commission compel complement compose confer confine confront consent contact contain contract convey cooperate co-operate copy correspond count credit criminalise criminalize criticise customise decentralise decentralize decrease dedicate deduct delete delineate demolish deposit describe determine devise diagnose digitise digitize discontinue discourage discuss dismiss disseminate diversify divide document donate double downgrade eject elaborate elevate emphasise emphasize employ encompass endorse enter entrust envisage equate escalate estimate evacuate exclude exempt exhibit exit exploit extract facilitate familiarise ferry finance flag formalise formalize freeze fund furnish gauge grade harvest hasten hear hire honour honor house identify impose incur indicate inhibit insert insure interview inventory itemise itemize label learn lease legalise lend license list localize locate lodge log mainstream map mark match measure merge minimise minimize model motivate name narrow neutralise normalise notice observe oblige offset operationalise operationalize outline outsource oversee own pair pass pause phase pilot place pool post postpone preclude predict prefer prolong protest prove purchase qualify raise ratify reaffirm reallocate reassess rebuild recall recast reconcile reconsider record recover rectify reflect refrain refund refuse reimburse reissue relax release relieve relax renew renovate repair repeat replicate rephrase reply reprint reschedule reserve retire retrieve revisit revoke rotate route safeguard sample sanction scale scan schedule score scrap screen segregate select sell shield shift shorten sign signal sign-post signpost situate sort specify sponsor staff steward store stress structure submit substantiate substitute succeed suggest surrender survey suspend sustain switch synchronise synthesise tabulate tally tax terminate testify tighten time trace trade train treble triage trial trigger triple trust undergo undo uncover update verify veto view volunteer vote watch weigh welcome withhold witness write
subsidise subsidize tailor thwart transmit unlock unleash unveil waive warn widen
`;

const KNOWN: ReadonlySet<string> = new Set(VERBS.trim().split(/\s+/));

export const isBaseVerb = (word: string): boolean => KNOWN.has(word.toLowerCase());

/** Whether a word is the -ing form of a verb known here: making, cutting, strengthening. */
export function isGerund(word: string): boolean {
  const lower = word.toLowerCase();
  if (!lower.endsWith('ing') || lower.length < 5) return false;
  const stem = lower.slice(0, -3);
  return KNOWN.has(stem) || KNOWN.has(`${stem}e`) || (stem.at(-1) === stem.at(-2) && KNOWN.has(stem.slice(0, -1)));
}
