/**
 * Columns that say who somebody is: by their name in many languages, or by what stands in them. They are dropped before
 * anything is kept. Rather one column too many: whoever needs it can give it a name that says what it is.
 */
import { foldText } from '../../site/normalise';

/** What a column gives away, in the words of the notice. */
export type Personal =
  | 'a name'
  | 'an e-mail address'
  | 'a phone number'
  | 'an age'
  | 'a device'
  | 'an address'
  | 'a position';

const WORDS: Readonly<Record<Personal, string>> = {
  'a name':
    'name,names,first name,firstname,last name,lastname,surname,family name,full name,forename,nickname,user,username,user name,author,created by,recorded by,observer,participant,person,pupil,student,teacher,nom,noms,prénom,nom de famille,élève,eleve,auteur,enseignant,nombre,nombres,apellido,apellidos,alumno,alumna,profesor,profesora,autor,cognom,cognoms,nom i cognoms,alumne,alumna,professor,nome,cognome,alunno,alunna,studente,insegnante,sobrenome,apelido,aluno,aluna,estudante,vorname,nachname,familienname,schüler,schülerin,schueler,schuelerin,lehrer,lehrerin,beobachter,naam,voornaam,achternaam,leerling,navn,fornavn,etternavn,elev,namn,förnamn,efternamn,nimi,etunimi,sukunimi,imię,nazwisko,uczeń,jméno,příjmení,név,keresztnév,ad,isim,soyad,adı,όνομα,επώνυμο,имя,фамилия,ученик,اسم,الاسم,姓名,名字,名前,氏名,이름,성명',
  'an e-mail address':
    'email,e mail,mail,email address,e mail address,correo,correo electrónico,correu,correu electrònic,courriel,adresse mail,adresse email,posta elettronica,e mail adresse,эл почта,البريد الإلكتروني,邮箱,メール,이메일',
  'a phone number':
    'phone,telephone,phone number,mobile number,mobile,tel,teléfono,telefono,telèfon,téléphone,telefon,telefonnummer,handynummer,telefone,телефон,هاتف,电话,電話,전화',
  'an age':
    'age,ages,birthday,birth date,date of birth,birthdate,dob,edad,fecha de nacimiento,edat,data de naixement,âge,date de naissance,alter,geburtsdatum,geburtstag,età,data di nascita,idade,data de nascimento,leeftijd,geboortedatum,alder,ålder,ikä,wiek,věk,életkor,yaş,ηλικία,возраст,عمر,年龄,年齢,나이,gender,sex,sexo,género,genre,geschlecht,sesso',
  'a device':
    'device,device id,deviceid,device name,devicename,serial,serial number,serialnumber,serial no,mac,mac address,imei,imsi,uuid,udid,android id,advertising id,ip,ip address,box id,boxid,sensor id,sensorid,hostname,appareil,dispositivo,aparato,dispositiu,gerät,gerätename,geräte id,seriennummer,numéro de série,número de serie,numero di serie,apparaat,устройство,设备,デバイス,기기',
  'an address':
    'address,home address,street,street address,adresse,adreça,dirección,direccion,domicilio,domicile,indirizzo,endereço,morada,anschrift,strasse,straße,rue,calle,carrer,wohnort,postcode,postal code,zip,zip code,code postal,código postal,codi postal,plz,адрес,عنوان,地址,住所,주소',
  // Latitude and longitude are read, blurred and forgotten; positions in any other form would be kept as readings.
  'a position':
    'easting,northing,utm,utm x,utm y,utm east,utm north,geohash,plus code,pluscode,what3words,w3w,gps,gps position,coordinate,coordinates,coordenadas,coordenades,coordonnées,koordinaten,coordinate gps,coördinaten,координаты,坐标,座標,좌표',
};

const BY_WORD = new Map(
  (Object.keys(WORDS) as Personal[]).flatMap((personal) =>
    WORDS[personal].split(',').map((word) => [foldText(word), personal] as const),
  ),
);

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const DEVICE =
  /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$|^[\da-f]{24}$|^(?:\d{1,3}\.){3}\d{1,3}$/i;
/** `41.38712, 2.16845`: both in one cell, to ten metres or finer. */
const POSITION = /^\(?\s*-?\d{1,3}[.,]\d{4,}°?\s*[NSns]?\s*[,;\s]\s*-?\d{1,3}[.,]\d{4,}°?\s*[EWOewo]?\s*\)?$/;
const PHONE = /^\+\d[\d\s()/.-]{7,}$/;

/** So much of what is filled in has to look alike. */
const MOSTLY = 0.3;

/** What a column says of a person, or null. @param cells a sample of them */
export function personalColumn(header: string, cells: readonly string[]): Personal | null {
  const folded = foldText(header.replace(/([a-z])([A-Z])/g, '$1 $2'));
  // `student_name`, `name of the pupil`: one telling word is enough, if nothing measured goes by such a word.
  const named = BY_WORD.get(folded) ?? BY_WORD.get(foldText(header)) ?? byPart(folded);
  if (named !== undefined) return named;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (pattern: RegExp) => filled.filter((cell) => pattern.test(cell)).length / Math.max(1, filled.length);
  if (share(EMAIL) >= MOSTLY) return 'an e-mail address';
  if (share(DEVICE) >= MOSTLY) return 'a device';
  if (share(PHONE) >= MOSTLY) return 'a phone number';
  if (share(POSITION) >= MOSTLY) return 'a position';
  return null;
}

/** Words that say of a name whose it is, or of a device that it is one, wherever they stand in a header. */
const TELLING = new Set(
  'email,pupil,student,alumno,alumna,alumne,eleve,schuler,schulerin,schueler,schuelerin,vorname,nachname,firstname,lastname,surname,apellido,apellidos,cognom,cognoms,prenom,imei,serialnumber,deviceid,username,easting,northing,utm,geohash,coordenadas,coordenades,coordinates'.split(
    ',',
  ),
);

const byPart = (folded: string): Personal | undefined => {
  const part = folded.split(' ').find((word) => TELLING.has(word));
  return part === undefined ? undefined : (BY_WORD.get(part) ?? 'a name');
};
