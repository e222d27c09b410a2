/** Text as it is compared: without accents and case, so that "gracia" finds Gràcia. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Rows whose name contains every word of the text, in any order. */
export function rowsNamed<Row extends { readonly name: string }>(rows: readonly Row[], text: string): readonly Row[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter(({ name }) => words.every((word) => fold(name).includes(word)));
}
