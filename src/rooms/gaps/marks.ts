/** A sentence may have `<0>` and `</0>` around what a reader looks for first: its message says which words these are. */
const MARK = /<\/?0>/;

/** Parts of a marked sentence, plain and marked by turns; the first is plain. */
export const partsOf = (marked: string): readonly string[] => marked.split(MARK);

/** The same sentence without its marks: for files, pictures, and whoever wants the words alone. */
export const plainText = (marked: string): string => partsOf(marked).join('');
