import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { formatDay, parseDay } from '../../src/time/index.js';
import { randomNumbers } from './register.js';

const HEAD =
  '信访编号,承办单位,信访类别,收到日期,登记日期,转送日期,受理日期,办结日期,办理结果,延期批准日期,延期天数,负责人批准,延期告知日期,收到复查请求日期,复查意见日期';
const OFFICES = ['甲区住建局', '乙镇人民政府', '丙街道办事处', '甲区人社局'];
const KINDS = ['其他事项', '其他事项', '其他事项', '意见建议', '申诉求决（诉讼）'];
const OUTCOMES = ['支持', '部分支持', '不支持'];
const FIRST = parseDay('2022-06-01')!;

/**
 * Writes a made-up register of petitions as offices keep them, a matter a row, always the same for a number of rows: two in three are
 * registered on the day on which they are received, one in five accepted on the day on which they are forwarded.
 */
export async function writeMatters(file: string, rows: number): Promise<void> {
  const below = randomNumbers(11);
  const out = createWriteStream(file);
  out.write(`${HEAD}\n`);
  let text = '';
  for (let n = 0; n < rows; n++) {
    text += `${matter(n, below)}\n`;
    if (text.length < 1 << 20 && n + 1 < rows) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end();
  await finished(out);
}

function matter(n: number, below: (n: number) => number): string {
  const received = FIRST + below(1000);
  const registered = received + (below(3) < 2 ? 0 : 1 + below(3));
  const forwarded = registered + below(18);
  const accepted = forwarded + (below(5) === 0 ? 0 : 1 + below(9));
  const extended = below(8) === 0 ? accepted + 30 + below(30) : null;
  const closed = below(9) === 0 ? null : accepted + 5 + below(extended === null ? 70 : 110);
  const asked = closed !== null && below(12) === 0 ? closed + 5 + below(25) : null;
  const day = (d: number | null) => (d === null ? '' : formatDay(d));
  return [
    `XF-${n}`,
    OFFICES[below(4)],
    KINDS[below(5)],
    day(received),
    day(registered),
    day(forwarded),
    day(accepted),
    day(closed),
    closed === null ? '' : OUTCOMES[below(3)],
    day(extended),
    extended === null ? '' : 30,
    extended === null ? '' : '是',
    day(extended === null ? null : extended + (below(2) === 0 ? 0 : 2)),
    day(asked),
    day(asked === null || below(6) === 0 ? null : asked + below(40)),
  ].join(',');
}
