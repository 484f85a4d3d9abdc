/** A letter as plain data, from which each form is made. Texts are texts: no markup in them means anything. */
export type Block =
  | { readonly is: 'title' | 'heading' | 'subheading' | 'paragraph' | 'item' | 'small'; readonly text: string }
  | {
      readonly is: 'table';
      readonly head: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    }
  | { readonly is: 'page' };

export interface LetterDocument {
  readonly language: string;
  readonly title: string;
  /** At the foot of each page. */
  readonly foot: string;
  readonly blocks: readonly Block[];
}
