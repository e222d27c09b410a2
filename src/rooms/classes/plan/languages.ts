/** The languages most spoken in the cities of the network and of SteamCity; others come along with the browser or a bundle. */
export const LANGUAGES: readonly string[] = [
  ...['ar', 'bg', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'he', 'hr', 'hu'],
  ...['id', 'it', 'ja', 'ko', 'lt', 'lv', 'nl', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'sw', 'th', 'tr'],
  ...['uk', 'ur', 'vi', 'zh'],
];

/** The browser's language, as the language of a new experiment. */
export const browserLanguage = () => {
  const [language] = navigator.language.toLowerCase().split('-');
  return LANGUAGES.includes(language) ? language : 'en';
};
