const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral in its usual writing, either case; null where it is none. */
export function romanNumber(text: string): number | null {
  const upper = text.toUpperCase();
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(upper) || upper === '') return null;
  let total = 0;
  for (let i = 0; i < upper.length; i++) {
    const value = VALUES[upper[i]!]!;
    total += value < (VALUES[upper[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
