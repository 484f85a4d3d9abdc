/** Words of what is said about growth of delays, breaches and matters. */
export const hotspotsMessages: Readonly<Record<string, string>> = {
  'hotspots/title': 'Where delays, breaches and matters grow: {log}, {law}',
  'hotspots/compared':
    'Compared are {first} to {last} with {from} to {to}, by the day on which a duty or an act began; what is younger than its last day counts for too little, never for too much. As things stood on {at}.',
  'hotspots/test':
    'Test of two rates: the exact conditional test of Przyborowski and Wilenski (1940), two-sided, corrected for {n} comparisons as Benjamini and Hochberg (1995). Called growth or fall: corrected chance below 0.05.',
  'hotspots/hides': 'Numbers from 1 to {least} less one are not shown, nor others from which one could reckon them.',
  'hotspots/of-offices':
    'It is about offices and issues. That a figure grows says where to look, not why, and nothing of any person.',
  'hotspots/nothing': 'Nothing was counted in these periods.',
  'hotspots/more': 'And {n} more; all of them in --format csv, json or html.',
  'hotspots/drawn': 'The first {n} of {all} are drawn; the table has them all.',
  'hotspots/figures': 'The figures',
  'hotspots/legend': 'Share of what was decided: hollow before, filled now; red: surely grew',
  'hotspots/legend-matters': 'Cases begun in a year, at that rate: hollow before, filled now; red: surely grew',
  'hotspots/delays': 'delays',
  'hotspots/breaches': 'breaches',
  'hotspots/matters': 'cases begun',
  'hotspots/by-rule': 'rule',
  'hotspots/by-office': 'office',
  'hotspots/of': '{count} of {exposure}',
  'hotspots/in-days': '{count} in {exposure} days',
  'hotspots/hidden': 'few',
  'hotspots/too-few': 'too few to say',
  'hotspots/grows': 'grew',
  'hotspots/falls': 'fell',
  'hotspots/column-by': 'by',
  'hotspots/column-group': 'group',
  'hotspots/column-measure': 'what',
  'hotspots/column-before': 'before',
  'hotspots/column-now': 'now',
  'hotspots/column-ratio': 'times',
  'hotspots/column-p': 'chance',
  'hotspots/column-q': 'corrected',
  'hotspots/column-change': 'change',
  'hotspots/unknown-by':
    'Nothing can be grouped by "{name}".[ Did you mean "{near}"?] There are: {known}; others the binding must declare safe to show, and persons are never grouped by.',
};
