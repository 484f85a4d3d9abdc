/** An event of which all is known. */
export interface Known {
  readonly id: number;
  readonly case: number;
  readonly kind: number;
  readonly day: number;
  readonly ms: number;
  readonly values: Readonly<Record<number, number | string | readonly string[]>>;
  readonly actor: string;
  readonly role: string;
  readonly office: string;
}
