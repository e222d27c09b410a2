/** A text as one cell of CSV: quoted where it has to be (RFC 4180). */
export const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
