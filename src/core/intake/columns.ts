/** Which column of a brought file says what: recognised by name in several languages, else by what stands in it. */
import { foldText } from '../site/normalise';
import { readNumber } from '../table/readNumber';
import type { Brought } from './brought';
import { kindOfWords } from './kindWords';
import { isOnEarth, readDegrees, readPlace } from './readPosition';

/** What a column may say of a site or an area; `place` is latitude and longitude in one. */
export type Role = 'place' | 'lat' | 'lon' | 'name' | 'kind' | 'capacity' | 'address' | 'website' | 'people';

/** Roles of a file's columns, by purpose; those of positions only matter where the file has no shapes. */
export const ROLES_OF = {
  sites: ['lat', 'lon', 'place', 'name', 'kind', 'capacity', 'address', 'website'],
  areas: ['name', 'people'],
} as const satisfies Record<string, readonly Role[]>;
export type Purpose = keyof typeof ROLES_OF;

/** Positions in `Brought.columns`; a role that no column has is absent. */
export type ColumnChoice = Readonly<Partial<Record<Role, number>>>;

/** Names in the order of trust: the first that a file has is taken. */
const NAMES: Readonly<Record<Role, string>> = {
  lat: 'lat, latitude, latitud, latitudine, latitude wgs84, latitud wgs84, breite, breitengrad, geographische breite, geo lat, y lat, lat y, geo epgs 4326 lat, geo epgs 4326 y, coord y, coordenada y, szerokość geograficzna, zemepisna sirka, enlem, lintang, vĩ độ, широта, خط العرض, 纬度, 緯度, 위도, y, y wgs84, wgs84 y, point y, ycoord',
  lon: 'lon, lng, long, longitude, longitud, longitudine, longitude wgs84, longitud wgs84, länge, längengrad, geographische länge, geo lon, geo long, x lon, lon x, geo epgs 4326 lon, geo epgs 4326 x, coord x, coordenada x, długość geograficzna, zemepisna delka, boylam, bujur, kinh độ, долгота, خط الطول, 经度, 經度, 経度, 경도, x, x wgs84, wgs84 x, point x, xcoord',
  place:
    'geo point 2d, geo point, geopoint, lat lon, latlon, lat long, latlng, location, coordinates, coordenadas, coordenades, coordonnées, koordinaten, coordinate, position, geolocation, wkt, the geom, geom, geometry, geo shape point, 坐标, 좌표',
  name: 'name, nom, nombre, nome, bezeichnung, naam, navn, namn, nimi, nazwa, název, név, isim, ad, adı, nama, tên, название, имя, наименование, اسم, الاسم, 名称, 名稱, 名前, 施設名, 이름, 명칭, 시설명, title, titulo, títol, titre, titel, label, denominacion, denominació, dénomination, denominazione, equipament, register name, library name, school name, site name, area name, nom barri, barrio, barri, quartier, stadtteil, bezirk, district, neighbourhood, neighborhood, rótulo',
  kind: 'kind, type, tipo, tipus, typ, art, soort, category, categoria, categoría, catégorie, kategorie, classe, class, clase, amenity, nature, naturaleza, subtype, secondary filters name, einrichtungsart, schulform, schulart, rodzaj, тип, вид, نوع, النوع, 类型, 類型, 種別, 종류, 유형, tür, jenis, loại',
  capacity:
    'capacity, capacidad, capacitat, capacité, kapazität, capacità, capacidade, capaciteit, pojemność, вместимость, سعة, 容量, 定員, 수용인원, 정원, kapasite, places, plazas, places disponibles, plätze, posti, vagas, seats, pupils, students, alumnos, alumnes, schüler, élèves, effectif, enrolment, enrollment, matrícula, 学生数',
  address:
    'address, full address, adreça, direccion, dirección, adresse, anschrift, indirizzo, endereço, morada, adres, adresa, cím, osoite, адрес, عنوان, العنوان, 地址, 住所, 주소, địa chỉ, alamat, street, carrer, calle, rue, straße, strasse, via',
  website:
    'website, web, url, homepage, internet, web address, pagina web, página web, pàgina web, site web, sitio web, sito web, webseite, link',
  people:
    'people, population, pop, inhabitants, residents, poblacion, población, població, habitants, habitantes, populació, einwohner, bevölkerung, einwohnerzahl, popolazione, abitanti, população, moradores, inwoners, aantal inwoners, ludność, mieszkańcy, obyvatelé, nüfus, penduduk, dân số, население, سكان, عدد السكان, 人口, 인구, pop total, population total, total population, total',
};

const wordsOf = (role: Role) => NAMES[role].split(',').map(foldText);
const WORDS = Object.fromEntries(Object.keys(NAMES).map((role) => [role, wordsOf(role as Role)])) as Record<
  Role,
  string[]
>;

/** Rows by which a column without a telling name is judged. */
const SAMPLE = 200;
/** So much of a column has to fit. */
const MOSTLY = 0.8;

/** @param near where the open city is: numbers that lie there are likely its positions */
export function recogniseColumns(
  { columns, rows, shapes }: Pick<Brought, 'columns' | 'rows' | 'shapes'>,
  purpose: Purpose,
  near: { readonly lat: number; readonly lon: number },
): ColumnChoice {
  const folded = columns.map(foldText);
  const taken = new Set<number>();
  const choice: Partial<Record<Role, number>> = {};
  const take = (role: Role, column: number) => {
    if (column < 0) return;
    choice[role] = column;
    taken.add(column);
  };
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, i) => i % step === 0);
  const share = (column: number, fits: (cell: string) => boolean) => {
    const filled = sample.map(({ cells }) => cells[column]).filter((cell) => cell.trim() !== '');
    return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
  };
  const letters = (column: number) => sample.reduce((sum, { cells }) => sum + cells[column].length, 0);
  const named = (role: Role, fits: (cell: string) => boolean = () => true) => {
    for (const word of WORDS[role]) {
      const column = folded.indexOf(word);
      // A name alone is not believed where everything below it says otherwise: "location" may be a street.
      if (column >= 0 && !taken.has(column) && (sample.length === 0 || share(column, fits) > 0.3)) return column;
    }
    return -1;
  };
  const byContent = (fits: (cell: string) => boolean) =>
    columns.findIndex((_, column) => !taken.has(column) && share(column, fits) >= MOSTLY);

  if (purpose === 'sites' && shapes === null) {
    take('lat', named('lat', isDegrees));
    take('lon', named('lon', isDegrees));
    if (choice.lat === undefined || choice.lon === undefined) {
      const column = named('place', isPlace);
      const place = column >= 0 ? column : byContent(isPlace);
      if (place >= 0) {
        for (const half of ['lat', 'lon'] as const) {
          if (choice[half] !== undefined) taken.delete(choice[half]);
          delete choice[half];
        }
        take('place', place);
      } else {
        take('lat', choice.lat ?? byContent(isAbout(near.lat)));
        take('lon', choice.lon ?? byContent(isAbout(near.lon)));
      }
    }
  }
  for (const role of ROLES_OF[purpose]) {
    if (role === 'lat' || role === 'lon' || role === 'place') continue;
    take(role, named(role, role === 'capacity' || role === 'people' ? isNumber : undefined));
  }
  if (purpose === 'sites' && choice.kind === undefined) {
    // Names say kinds too ("Biblioteca Gòtic"); a column of kinds says the same few again and again, in few letters.
    const variety = (column: number) => new Set(sample.map(({ cells }) => cells[column])).size;
    const telling = [...columns.keys()]
      .filter((column) => !taken.has(column) && share(column, (cell) => kindOfWords(cell) !== null) >= MOSTLY)
      .sort((a, b) => variety(a) - variety(b) || letters(a) - letters(b));
    take('kind', telling[0] ?? -1);
  }
  if (choice.name === undefined)
    take(
      'name',
      byContent((cell) => /\p{L}{3}/u.test(cell)),
    );
  return choice;
}

const isDegrees = (cell: string) => readDegrees(cell) !== null;
const isNumber = (cell: string) => /\d/.test(cell);

function isPlace(cell: string) {
  const place = readPlace(cell);
  return place !== null && isOnEarth(place.at);
}

/** A number with decimals within a degree or so of the city. */
const isAbout = (degrees: number) => (cell: string) => {
  const read = readDegrees(cell);
  return read !== null && /[.,]/.test(cell) && Math.abs(read.degrees - degrees) < 1.5;
};

/**
 * A number by which people may be counted, as the file writes its decimals; else null. Three digits behind one sign are
 * thousands whatever the file does elsewhere: nobody counts people in thousandths.
 */
export function readFigure(text: string, { decimal }: Pick<Brought, 'decimal'>): number | null {
  const grouped = /^\s*\d{1,3}([.,]\d{3})+\s*$/.test(text);
  const number = grouped ? Number(text.replace(/[.,\s]/g, '')) : readNumber(text, decimal);
  return number !== null && number >= 0 ? number : null;
}
