/** Cities as the page names them in English and in Arabic: names that the data have in another language are no messages. */
export const DOHA = /^(Doha|الدوحة)$/;
