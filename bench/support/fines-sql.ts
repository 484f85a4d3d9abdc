/**
 * The rules of it/highway-code-fines by hand in SQL, for one table of events: case_id, seq, kind (the law's events), day, and sums in
 * cents. As binding it/road-traffic-fines has it: residence, posting and decisions are not recorded. The record ends on 2013-06-18.
 */

/** Days of rest as the law counts them, and where a term that ends on one really ends: a table that is made once. */
export function rolled(): string {
  const rows: string[] = [];
  for (let day = Date.UTC(1999, 0, 1); day < Date.UTC(2016, 0, 1); day += DAY) {
    let end = day;
    while (isRest(end)) end += DAY;
    rows.push(`${iso(day)},${iso(end)}`);
  }
  return `day,rolled\n${rows.join('\n')}\n`;
}

const DAY = 86_400_000;
const FIXED = ['01-01', '01-06', '04-25', '05-01', '08-15', '11-01', '12-08', '12-25', '12-26'];
const EASTER_MONDAYS =
  '1999-04-05 2000-04-24 2001-04-16 2002-04-01 2003-04-21 2004-04-12 2005-03-28 2006-04-17 2007-04-09 2008-03-24 2009-04-13 2010-04-05 2011-04-25 2012-04-09 2013-04-01 2014-04-21 2015-04-06'.split(
    ' ',
  );

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function isRest(ms: number): boolean {
  const date = iso(ms);
  const weekday = new Date(ms).getUTCDay();
  if (weekday === 0 || FIXED.includes(date.slice(5)) || EASTER_MONDAYS.includes(date) || date === '2011-03-17')
    return true;
  return (date.endsWith('06-02') && date >= '2001') || (weekday === 6 && date >= '2006-03-01');
}

/** One pass of windows over the events: what had happened before each. */
export const BEFORE = `
create temp table before as
  with c as (select case_id, min(day) as created, min(amount) as amount from e where kind = 'fine-created' group by case_id)
  select case_id, seq, kind, day, created, amount_0 as minimum,
    max(case when kind = 'fine-notified' then day end) over w as notified,
    min(case when kind = 'prefect-appeal-filed' then day end) over w as prefect,
    min(case when kind = 'judge-appeal-filed' then day end) over w as judge,
    max(case when kind in ('prefect-result-received', 'order-notified') then day end) over w as answered,
    max(case when kind = 'credit-collection' then day end) over w as collected,
    last_value(case when kind = 'payment' then day end ignore nulls) over w as last_payment,
    coalesce(sum(paid) over w, 0) as paid_before,
    coalesce(sum(expense) over w, 0) as costs,
    count(case when kind = 'fine-sent' then 1 end) over w as sent_before
  from (select e.*, c.created, c.amount as amount_0 from e join c using (case_id))
  window w as (partition by case_id order by seq rows between unbounded preceding and 1 preceding)`;

const TERM = `(case when created < date '2010-08-13' then 150 else 90 end)`;
const within = (days: string) =>
  `notified is not null and day <= (select rolled from roll where roll.day = b.notified + (${days}))`;
const settled = (kept: string, broken: string) =>
  `case when last_payment is null or paid_before < minimum + costs then '${kept}' when notified is null then 'undetermined'
    when last_payment - notified > 60 then '${kept}' else '${broken}' end`;
const UNAPPEALED = `case when prefect is null or prefect - notified > 60 or answered is not null then 'lawful' else 'undetermined' end`;
const againstReport = (then: string) =>
  `case when prefect is null and collected is null then (${then}) else 'undetermined' end`;
const judgeTerm = (at: string) =>
  againstReport(
    `case when ${within(`case when ${at} < date '2011-10-06' then 60 else 30 end`)} then 'in-time' else 'undetermined' end`,
  );
const of = (kind: string, verdict: string) => `select ${verdict} as verdict from before b where kind = '${kind}'`;
const late = (kind: string) => `
  select case when sent_before > 0 and kind = 'fine-sent' then 'not-begun' when b.day <= r1.rolled then 'lawful'
    when b.day > r2.rolled then 'breach' else 'undetermined' end as verdict
  from before b join roll r1 on r1.day = created + ${TERM} join roll r2 on r2.day = created + 360 where kind = '${kind}'`;
const serve = (answers: string) => `
  with ends as (
    select case_id, min(created) as created, min(case when kind in (${answers}) then seq end) as answer,
      min(case when kind = 'payment' then seq end) as payment,
      arg_min(day, seq) filter (kind in (${answers})) as answered, arg_min(day, seq) filter (kind = 'payment') as paid_on
    from before group by case_id),
  dated as (select ends.*, rolled as earliest from ends join roll on roll.day = created + ${TERM})
  select case
    when answer is not null and (payment is null or answer < payment) then
      case when answered <= earliest then 'met' when paid_on <= earliest then 'void' else 'undetermined' end
    when payment is not null then case when paid_on <= earliest then 'void' else 'undetermined' end
    when date '2013-06-18' <= earliest then 'open' else 'undetermined' end as verdict
  from dated`;

/** By rule, or rule and option of a reading: a query that gives a verdict for each instance. */
export const RULES: Readonly<Record<string, string>> = {
  serve: serve(`'fine-sent', 'fine-notified'`),
  'late-notice': late('fine-sent'),
  'collection-unpaid': of('credit-collection', settled('lawful', 'breach')),
  'prefect-window': of('prefect-appeal-filed', `case when ${within('60')} then 'in-time' else 'undetermined' end`),
  'prefect-unpaid': of('prefect-appeal-filed', settled('in-time', 'barred')),
  'penalty-wait': of(
    'penalty-added',
    `case when notified is not null and day - notified >= 60 then 'lawful' else 'undetermined' end`,
  ),
  'collection-wait': of(
    'credit-collection',
    `case when notified is not null and day - notified > 60 then 'lawful' else 'undetermined' end`,
  ),
  'collection-unappealed': of('credit-collection', UNAPPEALED),
  'judge-window': of('judge-appeal-filed', judgeTerm('day')),
  'judge-unpaid': of('judge-appeal-filed', againstReport(settled('in-time', 'undetermined'))),
  'one-remedy': `select case when bool_or(kind = 'prefect-appeal-filed') and not bool_or(kind = 'judge-appeal-filed') then 'in-time'
    else 'undetermined' end as verdict from e where kind in ('prefect-appeal-filed', 'judge-appeal-filed') group by case_id`,
  'order-opposition': of('judge-appeal-filed', `'undetermined'`),
  'serve receipt': serve(`'fine-notified'`),
  'late-notice receipt': late('fine-notified'),
  'penalty-unpaid demand': of('penalty-added', settled('lawful', 'breach')),
  'penalty-unappealed demand': of('penalty-added', UNAPPEALED),
  'judge-window violation': of('judge-appeal-filed', judgeTerm('created')),
  'collection-unjudged stay': of(
    'credit-collection',
    `case when judge is null or judge - notified > 30 then 'lawful' else 'undetermined' end`,
  ),
};
