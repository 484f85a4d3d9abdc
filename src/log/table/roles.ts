import { type DiagnosticData, failInput } from '../../base/index.js';
import { dateAndClock } from './date-and-clock.js';
import { ACTIVITY_COLUMN, CASE_COLUMN, LIFECYCLE_COLUMN, RESOURCE_COLUMN, type Roles, TIME_COLUMN } from './table.js';

type Role = keyof Roles;

const STANDARD: Readonly<Record<Role, string>> = {
  case: CASE_COLUMN,
  activity: ACTIVITY_COLUMN,
  time: TIME_COLUMN,
  resource: RESOURCE_COLUMN,
  lifecycle: LIFECYCLE_COLUMN,
};

/** Names met in practice, folded as {@link fold} does; earlier ones win. */
const COMMON: Readonly<Record<Role, readonly string[]>> = {
  case: [
    ...[
      'caseid',
      'casename',
      'casenumber',
      'caseno',
      'caseref',
      'casekey',
      'case',
      'traceid',
      'trace',
      'caseconceptname',
    ],
    ...['idcaso', 'numerocaso', 'caso', 'idpratica', 'numeropratica', 'pratica'],
    ...['aktenzeichen', 'aktennummer', 'vorgangsnummer', 'fallnummer', 'fallid', 'fall'],
    ...['dossier', 'numerodossier', 'numérodossier', 'expediente', 'numeroexpediente', 'númeroexpediente'],
    ...['案件编号', '案件号', '案号', '案件id', '信访编号', '受理编号', '流程编号', '案件'],
    ...['信访件编号', '办件编号', '申请编号', '登记编号', '卷宗号', '编号'],
    ...['fileno', 'filenumber', 'fileref', 'file', 'requestid', 'requestno', 'applicationid', 'applicationno'],
    ...['docketno', 'docketnumber', 'matterno', 'matter', 'referenceno', 'reference', 'refno', 'ref'],
    ...['fascicolo', 'numerofascicolo', 'nfascicolo', 'numeroprotocollo', 'protocollo'],
  ],
  activity: [
    ...['activity', 'activityname', 'activitylabel', 'activityid', 'conceptname', 'eventname', 'eventtype', 'event'],
    ...['task', 'taskname', 'action', 'step', 'attivita', 'attività', 'evento'],
    ...['aktivität', 'aktivitaet', 'ereignis', 'vorgang', 'schritt', 'activité', 'événement', 'étape', 'actividad'],
    ...['活动', '活动名称', '事件', '事件名称', '环节', '环节名称', '步骤', '节点'],
    ...['办理环节', '办理步骤', '流程环节', '流程节点', 'fase', 'phase', 'passo', 'passaggio'],
  ],
  time: [
    ...[
      'timestamp',
      'timetimestamp',
      'eventtime',
      'eventtimestamp',
      'completetimestamp',
      'completetime',
      'endtimestamp',
    ],
    ...['endtime', 'datetime', 'time', 'date', 'eventdate', 'dataora', 'data', 'orario'],
    ...['zeitstempel', 'zeitpunkt', 'datum', 'horodatage', 'dateheure', 'marcadetiempo', 'fechahora', 'fecha'],
    ...['时间戳', '时间', '办理时间', '发生时间', '完成时间', '日期', '发生日期'],
    ...['办理日期', '操作时间'],
  ],
  resource: [
    'resource',
    'orgresource',
    'user',
    'actor',
    'officer',
    'clerk',
    'handler',
    'caseworker',
    'risorsa',
    'operatore',
    '人员',
    '经办人',
    '办理人',
    '操作人',
  ],
  lifecycle: ['lifecycletransition', 'lifecycle', 'transition'],
};

/** Names of a column of days beside one of times of day, folded likewise. */
const DATES: readonly string[] = [
  ...['date', 'eventdate', 'day', 'data', 'dataevento', 'giorno', 'datum', 'tag', 'fecha', 'jour', 'dia', 'día'],
  ...['日期', '发生日期', '办理日期', '完成日期'],
];
const CLOCKS: readonly string[] = [
  ...['time', 'eventtime', 'clock', 'clocktime', 'timeofday', 'hour', 'ora', 'orario', 'oraevento', 'ore'],
  ...['uhrzeit', 'zeit', 'heure', 'hora', '时间', '时刻', '发生时间', '办理时间', '完成时间'],
];

const REQUIRED: readonly Role[] = ['case', 'activity', 'time'];

/**
 * Which column is the case id, the activity, the time, and perhaps the resource and the lifecycle.
 * Names given win; then the names that XES uses; only where none of the three needed ones is there under its XES name are
 * common names tried, so that a column `User` beside `org:resource` stays what it is.
 *
 * The time may be two columns, `Date+Clock`: as given, or where a column named as a day stands beside one named as a time
 * of day of which `areClocks` says that it holds nothing else.
 */
export function findRoles(
  names: readonly string[],
  given: Partial<Roles>,
  file: string,
  areClocks: (name: string) => boolean = () => false,
): Roles {
  const found: Partial<Record<Role, string>> = {};
  const standard = REQUIRED.filter((r) => names.includes(STANDARD[r])).length > 0;
  for (const role of Object.keys(STANDARD) as Role[]) {
    const wanted = given[role];
    const two = wanted !== undefined && role === 'time' ? dateAndClock(wanted, names) : undefined;
    if (wanted !== undefined && two === undefined && !names.includes(wanted))
      failColumns('log/no-such-column', names, file, { role, column: wanted });
    const taken = Object.values(found);
    const name =
      wanted ??
      standardName(names, role) ??
      (standard && !REQUIRED.includes(role) ? undefined : commonName(names, role, taken));
    if (name !== undefined && !taken.includes(name)) found[role] = name;
  }
  if (given.time === undefined && found.time !== STANDARD.time) {
    const others = Object.values({ ...found, time: undefined });
    const nameOf = (known: readonly string[], isClock: boolean) =>
      names.find((n) => known.includes(fold(n)) && !others.includes(n) && areClocks(n) === isClock);
    const [date, clock] = [nameOf(DATES, false), nameOf(CLOCKS, true)];
    if (date !== undefined && clock !== undefined) found.time = `${date}+${clock}`;
  }
  const missing = REQUIRED.filter((r) => found[r] === undefined);
  if (missing.length > 0) failColumns('log/roles-not-found', names, file, { missing: missing.join(', ') });
  return found as Roles;
}

/** Tells what is wrong with a header. A first row that holds values is none, and what stands in it may speak of persons. */
function failColumns(code: string, names: readonly string[], file: string, data: DiagnosticData): never {
  if (names.some((name) => VALUE.test(name.trim())))
    failInput('log/no-header-row', file, { data: { count: names.length } });
  return failInput(code, file, { data: { ...data, columns: list(names) } });
}

/** A number, or what begins as a date. */
const VALUE = /^(?:[-+]?\d+(?:[.,]\d+)?$|\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})/;

/** The name under which a column of this name is kept where it was taken for the actor or the lifecycle. */
export function standardNameOf(name: string): string | undefined {
  const role = (['resource', 'lifecycle'] as const).find((r) => COMMON[r].includes(fold(name)));
  return role && STANDARD[role];
}

/** How many of the parts that a log needs some name fits: tells the right reading of a header from the wrong ones. */
export function countRoles(names: readonly string[]): number {
  return REQUIRED.filter((role) => standardName(names, role) !== undefined || commonName(names, role, []) !== undefined)
    .length;
}

function standardName(names: readonly string[], role: Role): string | undefined {
  return names.includes(STANDARD[role]) ? STANDARD[role] : undefined;
}

function commonName(names: readonly string[], role: Role, taken: readonly string[]): string | undefined {
  const folded = names.map(fold);
  for (const common of COMMON[role]) {
    const at = folded.findIndex((f, i) => f === common && !taken.includes(names[i]!));
    if (at >= 0) return names[at];
  }
  return undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_\-.:()]/g, '');
}

function list(names: readonly string[]): string {
  const shown = shownNames(names.slice(0, 40));
  return shown.join(', ') + (names.length > 40 ? `, and ${names.length - 40} more` : '');
}

/** Longest name of a column that is shown, in characters, and in words; a lone column of more words is a text and no table. */
const [LONGEST, MOST_WORDS, MOST_WORDS_ALONE] = [60, 12, 2];

/** Names of columns as they may be shown: what looks like contents taken for a name is told by its place alone. */
export function shownNames(names: readonly string[]): string[] {
  const most = names.length === 1 ? MOST_WORDS_ALONE : MOST_WORDS;
  const isContent = (name: string) =>
    name.length > LONGEST || /[\r\n]/.test(name) || name.trim().split(/\s+/).length > most;
  return names.map((name, i) => (isContent(name) ? `column ${i + 1} …` : name));
}
