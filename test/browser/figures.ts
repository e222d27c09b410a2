/** Figures in the sentences of the page, whatever language it speaks. */

/** The first number of a sentence. */
export const firstFigure = (text: string | null) => Number(/\d[\d,]*/.exec(text!)![0].replaceAll(',', ''));

/** The last number of a label: how many it promises. */
export const lastFigure = (text: string | null) => Number(/(\d[\d,]*)\D*$/.exec(text!)![1]!.replaceAll(',', ''));

/** The per cent in brackets, without its sign. */
export const shareIn = (text: string | null) => /\(\D*(\d+)\D*%\D*\)/.exec(text!)![1]!;

/** A number in a cell of a table; what is not shown as one, because it is so small, is half of what hides it. */
export const figureIn = (cell: string) => (/^\D*10$/.test(cell) && !/^10$/.test(cell) ? 5 : firstFigure(cell));
