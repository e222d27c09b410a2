/**
 * Words by which files name kinds of site, in languages of member cities. What is recognised is shown and may be changed, so
 * a word stands here where it mostly means the kind. Folded (`foldText`) before they are compared.
 */
import { isKind, KINDS, type Kind } from '../site/kinds';
import { foldText } from '../site/normalise';

const WORDS: Readonly<Record<Kind, string>> = {
  'early-childhood':
    'early childhood, nursery, nurseries, nursery school, kindergarten, preschool, pre school, daycare, day care, creche, crèche, école maternelle, maternelle, escuela infantil, educación infantil, guardería, jardín de infancia, jardín infantil, llar d’infants, escola bressol, escola infantil, creche municipal, jardim de infância, kita, kindertagesstätte, krippe, asilo nido, scuola dell’infanzia, barnehage, förskola, przedszkole, óvoda, детский сад, روضة, حضانة, 幼儿园, 幼稚園, 어린이집, 유치원, mầm non, anaokulu',
  primary:
    'primary, primary school, elementary school, elementary, école primaire, école élémentaire, escuela primaria, colegio público, educación primaria, escola primària, escola primaria, ensino fundamental, grundschule, volksschule, scuola primaria, scuola elementare, basisschool, szkoła podstawowa, начальная школа, مدرسة ابتدائية, 小学, 小學校, 小学校, 초등학교, tiểu học, ilkokul',
  secondary:
    'secondary, secondary school, high school, middle school, lycée, lycee, collège, instituto, instituto de educación secundaria, ies, educación secundaria, institut, institut d’educació secundària, escola secundària, ensino médio, gymnasium, realschule, gesamtschule, scuola secondaria, liceo, liceum, средняя школа, مدرسة ثانوية, مدرسة اعدادية, 中学, 高中, 高等学校, 중학교, 고등학교, trung học, lise, ortaokul',
  special:
    'special, special school, special needs school, special education, escuela especial, educación especial, educació especial, école spécialisée, förderschule, sonderschule, scuola speciale, 特殊教育学校, 특수학교',
  vocational:
    'vocational, vocational school, trade school, technical school, formación profesional, formació professional, lycée professionnel, berufsschule, berufskolleg, istituto professionale, escola técnica, ensino profissional, technikum, профессиональное училище, 职业学校, 직업학교, meslek lisesi',
  university:
    'university, college, universities, higher education, faculty, universidad, universitat, université, universität, hochschule, fachhochschule, università, universidade, universiteit, uniwersytet, университет, جامعة, كلية, 大学, 大學, 대학교, đại học, üniversite',
  'adult-education':
    'adult education, adult education centre, adult education center, adult learning centre, lifelong learning centre, lifelong learning center, community college, volkshochschule, vhs, educación de adultos, educación de personas adultas, centro de educación de adultos, formació d’adults, escola d’adults, centre de formació d’adults, formation des adultes, université populaire, educação de jovens e adultos, centro permanente istruzione adulti, cpia, 平生学习馆, 평생학습관, 평생교육원, تعليم الكبار, 成人学校, 公民館, halk eğitim merkezi',
  'arts-language':
    'language school, music school, arts school, art school, dance school, drama school, conservatory, escuela de música, escuela de idiomas, escuela oficial de idiomas, escuela de arte, conservatorio, escola de música, escola d’idiomes, école de musique, conservatoire, musikschule, sprachschule, kunstschule, scuola di musica, escola de idiomas, музыкальная школа, 음악학원',
  library:
    'library, libraries, public library, biblioteca, biblioteca pública, biblioteques, bibliotecas, bibliothèque, bibliotheque, médiathèque, mediathèque, bibliothek, bücherei, stadtbibliothek, stadtbücherei, biblioteche, bibliotheek, bibliotek, biblioteka, könyvtár, kirjasto, knihovna, библиотека, бібліотека, مكتبة, مكتبة عامة, 图书馆, 圖書館, 図書館, 도서관, thư viện, kütüphane, perpustakaan, βιβλιοθήκη, maktaba',
  'mobile-library':
    'mobile library, bookmobile, library bus, bibliobus, bibliobús, bücherbus, fahrbibliothek, biblioteca móvil, biblioteca itinerante, 이동도서관, 移动图书馆',
  museum:
    'museum, museums, gallery, art gallery, museo, museu, musée, musee, galería, galeria d’art, galerie, kunsthalle, muzeum, музей, متحف, 博物馆, 博物館, 美术馆, 美術館, 박물관, 미술관, bảo tàng, müze',
  'science-centre':
    'science centre, science center, science museum, planetarium, zoo, aquarium, botanical garden, botanic garden, centro de ciencia, museo de la ciencia, planetario, jardín botánico, jardí botànic, acuario, zoológico, centre de sciences, jardin botanique, botanischer garten, tierpark, 科技馆, 科学馆, 과학관, 동물원, 식물원',
  'cultural-centre':
    'cultural centre, cultural center, arts centre, arts center, culture house, centro cultural, casa de cultura, casa de la cultura, centre cultural, centre culturel, maison de la culture, kulturzentrum, kulturhaus, centro culturale, dom kultury, дом культуры, مركز ثقافي, 文化馆, 文化中心, 문화원, 문화센터, kültür merkezi',
  'community-centre':
    'community centre, community center, civic centre, neighbourhood centre, youth centre, centro cívico, centre cívic, centro comunitario, casal de barri, casal, centro social, maison de quartier, centre social, nachbarschaftshaus, bürgerhaus, gemeinschaftszentrum, jugendzentrum, centro comunitário, centro civico, مركز مجتمعي, 社区中心, 주민센터, 복지관',
  makerspace:
    'makerspace, maker space, fablab, fab lab, hackerspace, hacklab, ateneu de fabricació, ateneo de fabricación',
  archive: 'archive, archives, archivo, arxiu, archiv, archivio, arquivo, archiwum, архив, أرشيف, 档案馆, 기록관',
  sports:
    'sports, sport, sports centre, sports center, sports hall, gym, stadium, swimming pool, polideportivo, centro deportivo, poliesportiu, gimnasio, piscina, centre sportif, gymnase, sporthalle, schwimmbad, palestra, centro esportivo, 体育馆, 체육관, spor salonu',
  school:
    'school, schools, escuela, colegio, escola, école, ecole, schule, scuola, skole, skola, school level not stated, szkoła, школа, مدرسة, 学校, 學校, 학교, trường học, okul, sekolah, σχολείο',
  other:
    'other, other learning site, otro, otros, altres, autre, autres, sonstige, sonstiges, altro, outro, outros, inne, другое',
};

const phrases = new Map<string, Kind>();
for (const { id, label, plural } of KINDS) {
  for (const words of [id, label, plural, ...WORDS[id].split(',')]) {
    const phrase = foldText(words);
    if (!phrases.has(phrase)) phrases.set(phrase, id);
  }
}
/** The longest first: a music school is no school of unstated level. */
const byLength = [...phrases].sort(([a], [b]) => b.length - a.length);
/** Scripts that set no spaces between words, or join articles to them: there a phrase may stand inside a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/u;
/** Beyond so many letters it is a description, and what it mentions need not be what it is. */
const LONGEST_CATEGORY = 80;

/** The kind that a word or phrase names, whole or in its words; null: none that is known. */
export function kindOfWords(words: string): Kind | null {
  if (isKind(words)) return words;
  const folded = foldText(words);
  if (folded === '' || folded.length > LONGEST_CATEGORY) return null;
  const exact = phrases.get(folded);
  if (exact) return exact;
  const padded = ` ${folded} `;
  const found = byLength.find(([phrase]) =>
    UNSPACED.test(phrase) ? folded.includes(phrase) : phrase.length > 3 && padded.includes(` ${phrase} `),
  );
  return found && found[1] !== 'other' ? found[1] : null;
}
