/**
 * Whether `length` bytes at `a` and at `b` are the same, four at a time: in event logs a value is often what the one
 * before it in its column was, and then need not be looked up or read again.
 */
export function sameBytes(view: DataView, a: number, b: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (view.getUint8(a + i) !== view.getUint8(b + i)) return false;
    return true;
  }
  // The end first: it tells most differences.
  const last = length - 4;
  if (view.getInt32(a + last, true) !== view.getInt32(b + last, true)) return false;
  for (let i = 0; i < last; i += 4) if (view.getInt32(a + i, true) !== view.getInt32(b + i, true)) return false;
  return true;
}
