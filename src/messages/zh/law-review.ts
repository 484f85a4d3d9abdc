/** What can be seen of a law without any case. */
export const reviewMessages: Readonly<Record<string, string>> = {
  'law/never-applies':
    '`{name}` 永远不会适用：没有事件能符合其要求，因为其条件互相排斥。请改正其中一项，或者删除该规则。',
  'law/guard-never-kept': '任何行为都不可能符合 `{name}`：其要求自相排斥。请改正其中一项；行为被禁止的，请写 `never`。',
  'law/due-before-start':
    '`{name}` 的最后期日早于引起该义务的事件，任何人都不可能按期。请改正该日：`by EVENT + 3 days`。',
  'law/duty-barred':
    '任何人都不可能按期履行 `{name}`：`{guard}` 只允许在其最后期日之后作出该行为。请改正其中一个期间。',
  'law/guards-exclude':
    '`{name}` 与 `{guard}` 互相排斥：两者都适用时，任何行为都不可能同时符合。请写明各自何时适用（`if ...`），或者何者优先（`overrides`）。',
  'law/clock-unused':
    '没有任何规则、事实、拟制或者其他期限用到期限 `{name}`。请使其有所依据（`before {name} runs out`），或者删除。',
  'law/clock-never-ends': '期限 `{name}` 等待 `{event}`，而后者只在该期限届满时发生。请改为等待其他事件。',
  'law/version-out-of-force':
    '`{name}` 的这一版本不适用于法律施行期间的任何一天。请改正 `from` 和 `until`，或者文件开头的 `in-force`。',
  'law/version-gap':
    '自 {from} 至 {until}，`{name}` 没有任何版本适用。请补上空档；空档有理由的，请在要旨中说明，并写成两条规则。',
  'law/term-untranslated':
    '`{name}` 没有 {languages} 的译名。请添加 `wording term {name} ...`，否则读者看到的是该名称。',
  'law/value-untranslated': '“{name}”没有 {languages} 的译名。请添加 `wording value`，否则读者看到的是原文。',
  'law/option-untranslated': '`{name}` 的理解没有 {languages} 的表述。请添加 `wording option {name} ...`。',
  'law/assumption-untranslated': '`{name}` 的假定没有 {languages} 的表述。请添加 `wording assumption {name} ...`。',
};
