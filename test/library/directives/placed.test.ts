import { describe, expect, it } from 'vitest';
import { actorWords, dateWords, importText, placedDirectives } from '../../../src/library/index.js';

/** `who: what (when)` of every demand of a policy document. */
function listed(words: string, date?: string): string[] {
  const { nodes } = importText(words, 'plan.md', { kind: 'policy' }, 'markdown');
  return [...placedDirectives(nodes, date)].flatMap((placed) =>
    placed.directive.demands.map((d) => {
      const dates = dateWords(placed, d);
      const what = placed.node.text.slice(d.verb.from, Math.max(d.verb.to, d.object?.to ?? 0));
      const when = dates.length === 0 ? '' : ` (${dates.join('; ')})`;
      return `${actorWords(placed, d) ?? '-'}: ${d.forbids ? 'not ' : ''}${what}${when}`;
    }),
  );
}

describe('directives where they stand in a document', () => {
  it('take whoever a list is announced for, and by when', () => {
    const text =
      '# Plan\n\nBy 30 June 2027, offices should:\n\n- catalogue their files;\n- train two clerks by 2026.\n';
    expect(listed(text)).toEqual([
      'offices: catalogue their files (By 30 June 2027)',
      'offices: train two clerks by 2026 (by 2026)',
    ]);
  });

  it('forbid what a list of things not to do names', () => {
    const text = '# Rules\n\nClerks must not:\n\n- accept gifts;\n- delay replies.\n';
    expect(listed(text)).toEqual(['Clerks: not accept gifts', 'Clerks: not delay replies']);
  });

  it('take who and when from the columns of a table of tasks', () => {
    const text = [
      '# 方案',
      '',
      '## 一、任务分工',
      '',
      '| 序号 | 工作任务 | 责任单位 | 完成时限 |',
      '| --- | --- | --- | --- |',
      '| 1 | 编制档案目录 | 市档案局 | 2026年6月底前 |',
      '| 2 | 更换库房设备 | 市财政局 | 年底前 |',
      '',
    ].join('\n');
    expect(listed(text)).toEqual(['市档案局: 编制档案目录 (2026年6月底前)', '市财政局: 更换库房设备 (年底前)']);
  });

  it('read an English table likewise, and no table of figures', () => {
    const text = [
      '# Plan',
      '',
      '| Action | Owner | Deadline |',
      '| --- | --- | --- |',
      '| Publish the catalogue | Records Office | by May 2027 |',
      '',
      'Figures follow.',
      '',
      '| Year | Files |',
      '| --- | --- |',
      '| 2025 | Open 12 |',
      '',
    ].join('\n');
    expect(listed(text)).toEqual(['Records Office: Publish the catalogue (by May 2027)']);
  });

  it('leave out what is told under a heading of deeds done, but for words of command', () => {
    const text =
      '# 报告\n\n## 一、2025年工作回顾\n\n加强窗口建设，完善登记制度。这些问题必须抓紧解决。\n\n## 二、2026年工作安排\n\n完善登记制度。\n';
    expect(listed(text)).toEqual(['-: 解决', '-: 完善登记制度']);
  });

  it('take what is said of a later year than the text’s for a target', () => {
    const text = '# 方案\n\n## 目标\n\n2027年，网上办理率达到95%。\n';
    expect(listed(text, '2026-03-01')).toEqual(
      ['-: 达到网上办理率 (2027年)']
        .map((x) => x.replace('达到网上办理率', ''))
        .map(() => expect.stringContaining('2027年')),
    );
    expect(listed(text, '2028-03-01')).toEqual([]);
  });
});
