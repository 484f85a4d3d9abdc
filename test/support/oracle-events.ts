/** An event of which all is known. */
export interface Known {
  readonly id: number;
  readonly case: number;
  readonly kind: number;
  readonly day: number;
  /** Of what is deemed a part of a millisecond after what it follows: of a clock's day, all else of that day. */
  readonly ms: number;
  readonly values: Readonly<Record<number, number | string | readonly string[]>>;
  /** Attributes that the record leaves empty: being missing is asked of the record, all else of what may have been. */
  readonly empty?: ReadonlySet<number>;
  readonly actor: string | undefined;
  readonly role: string | undefined;
  readonly office: string | undefined;
  /** Of what is only deemed to have happened: the real event that it is shown at. */
  readonly shown?: number;
  /** It was deemed to have happened before, and triggers nothing. */
  readonly repeated?: boolean;
}
