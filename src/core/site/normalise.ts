/**
 * Text reduced to what people mean when they compare names: lower case, without accents, punctuation as one space.
 * `Biblioteca Francesca Bonnemaison` and `biblioteca  francesca-bonnemaison` are the same; scripts other than Latin
 * keep their letters. Used by search and by the check for near-duplicates.
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only accents of Latin, Greek and Cyrillic letters: the marks of Indic scripts are vowels, not ornaments.
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ı/g, 'i')
      .replace(/ø/g, 'o')
      .replace(/ł/g, 'l')
      .replace(/đ/g, 'd')
      .replace(/æ/g, 'ae')
      .replace(/œ/g, 'oe')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
      .normalize('NFC')
  );
}
