import { failInput, InputError, withLock } from '../../base/index.js';
import type { Messages } from '../../messages/index.js';
import { languageOf, messagesIn } from '../../messages/index.js';
import { numbers, textTable } from '../../report/index.js';
import type { Run } from '../../supervise/index.js';
import type { Arguments } from '../arguments.js';
import { Exit } from '../io.js';
import { progressLine } from '../progress.js';
import type { Command } from '../run.js';
import { openConfig } from '../runs/config-file.js';
import { type Made, makeRun } from '../runs/make-run.js';

/** `duecourse run`: every check of `duecourse.yaml`, into a folder of its own. */
export const run: Command = {
  spec: {
    name: 'run',
    operands: [],
    options: {
      config: { takes: 'value' },
      at: { takes: 'value' },
      baseline: { takes: 'value' },
      quiet: { takes: 'nothing' },
      again: { takes: 'nothing' },
      wait: { takes: 'value' },
      'fail-on': { takes: 'list', values: ['new', 'unnoted'] },
    },
  },
  async run(args, io, messages) {
    const config = openConfig(args);
    const spoken = args.value('lang') ?? config.language;
    const own = spoken === null ? messages : await messagesIn(languageOf(spoken) ?? messages.language);
    const line = progressLine(io, own);
    const request = {
      at: args.value('at'),
      baseline: args.value('baseline'),
      again: args.flag('again'),
      work: line.show ? { onProgress: line.show } : {},
    };
    const lock = {
      waitMs: waitOf(args) * 1000,
      now: io.now,
      onWait: ({ pid, since }: { pid: number; since: string }) =>
        void io.stderr.write(`${own.text('run/waiting', { pid, since })}\n`),
    };
    let made: Made;
    try {
      made = await withLock(config.runs, 'run', lock, () => makeRun(config, request, io, own)).finally(() =>
        line.clear(),
      );
    } catch (error) {
      if (!(error instanceof InputError) || error.diagnostics[0]?.code !== 'lock/held') throw error;
      const { renderDiagnostics } = await import('../../report/index.js');
      await io.stderr.write(await renderDiagnostics(error.diagnostics, own, false));
      return Exit.BUSY;
    }
    await io.stdout.write(args.flag('quiet') ? `${oneLine(made, own)}\n` : told(made, own));
    return isFound(made, args.list('fail-on')) ? Exit.FOUND : Exit.OK;
  },
};

const MOST_WAIT = 86_400;

function waitOf(args: Arguments): number {
  const written = args.value('wait');
  if (written === undefined) return 0;
  const seconds = Number(written);
  if (written.trim() === '' || !(seconds >= 0 && seconds <= MOST_WAIT))
    failInput('cli/bad-number', 'duecourse run', {
      data: { option: '--wait', value: written, least: 0, most: MOST_WAIT },
    });
  return seconds;
}

/** What asks for somebody's eyes. */
function isFound({ run: { checks }, isNew }: Made, wanted: readonly string[]): boolean {
  const added = isNew ? sum(checks.map((check) => (check.since ? check.since.new : check.findings))) : 0;
  return (
    (wanted.includes('new') && added > 0) || (wanted.includes('unnoted') && checks.some(({ unnoted }) => unnoted > 0))
  );
}

function oneLine({ run: { id, checks, previous }, isNew }: Made, messages: Messages): string {
  const n = numbers(messages);
  const since = checks.flatMap((check) => check.since ?? []);
  const data = {
    id,
    checks: checks.length,
    findings: n(sum(checks.map(({ findings }) => findings))),
    adverse: n(sum(checks.map(({ adverse }) => adverse))),
    unnoted: n(sum(checks.map(({ unnoted }) => unnoted))),
  };
  if (!isNew) return messages.text('run/unchanged', data);
  const counts = {
    new: n(sum(since.map((s) => s.new))),
    gone: n(sum(since.map((s) => s.gone))),
    changed: n(sum(since.map((s) => s.changed))),
  };
  return messages.text('run/line', { ...data, ...(previous === null ? {} : counts) });
}

function told(made: Made, messages: Messages): string {
  const n = numbers(messages);
  const { run: of } = made;
  const columns = ['check', 'at', 'findings', 'adverse', 'new', 'gone', 'changed', 'unnoted'].map((name, c) => ({
    title: messages.text(`run/column-${name}`),
    align: c < 2 ? ('left' as const) : ('right' as const),
  }));
  const rows = of.checks.map(({ name, at, findings, adverse, since, unnoted }) => [
    name,
    at,
    n(findings),
    n(adverse),
    ...(since ? [n(since.new), n(since.gone), n(since.changed)] : ['', '', '']),
    n(unnoted),
  ]);
  return `${oneLine(made, messages)}\n\n${textTable(columns, rows)}\n${messages.text('run/go-on', { folder: of.folder, previous: previousOf(of) })}\n`;
}

const previousOf = ({ previous }: Run) => previous ?? '';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
