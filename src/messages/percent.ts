/** Shares from 0 to 1 as percent, as a language writes them: what is not nothing is not shown as nothing, nor what is not all as all. */
export function percents(language: string): (share: number) => string {
  const formats = [0, 1, 2].map(
    (digits) =>
      new Intl.NumberFormat(language, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  return (share) => {
    if (share > 0 && share < 0.0001) return `<${formats[2]!.format(0.0001)}`;
    if (share > 0.9999 && share < 1) return `>${formats[2]!.format(0.9999)}`;
    return formats[share === 0 || share === 1 ? 0 : share < 0.01 || share > 0.99 ? 2 : 1]!.format(share);
  };
}
