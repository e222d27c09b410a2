let names: Intl.DisplayNames | undefined;

/** Whether a code is one of a language, `en` or `pt-BR`: the host throws at others when it is to name them. */
export function isLanguage(code: string): boolean {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  try {
    return names.of(code) !== undefined;
  } catch {
    return false;
  }
}
