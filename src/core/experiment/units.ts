/**
 * Units of readings by their code in UCUM (The Unified Code for Units of Measure, ucum.org, v2.2): how people write them,
 * and how they convert. A code that is not in here is kept and shown as it is, and converts to nothing but itself.
 */

export interface Unit {
  /** UCUM, case sensitive. */
  readonly code: string;
  /** As it stands behind a number. */
  readonly symbol: string;
  readonly name: string;
  /** Units of one kind convert into each other: `base = value * factor + offset`. */
  readonly kind: string;
  readonly factor: number;
  readonly offset: number;
  /** Other ways to write it, as found in headers of files; compared without case and spaces. */
  readonly written: readonly string[];
}

type Row = readonly [
  code: string,
  symbol: string,
  name: string,
  kind: string,
  factor: number,
  written: string,
  offset?: number,
];

const ROWS: readonly Row[] = [
  ['dB[SPL]', 'dB', 'decibel', 'sound level', 1, 'db spl,dbspl,decibel,decibels,dezibel,decibelios,décibels,decibéis'],
  // An annotation in braces is how UCUM lets a weighting be told; it changes nothing in the unit itself.
  ['dB[SPL]{A}', 'dB(A)', 'decibel, A-weighted', 'A-weighted sound level', 1, 'dba,db a,db(a),dbA,laeq,la eq'],
  ['Cel', '°C', 'degree Celsius', 'temperature', 1, 'c,degc,deg c,celsius,ºc,℃,°celsius,grad,graus,grados'],
  ['[degF]', '°F', 'degree Fahrenheit', 'temperature', 5 / 9, 'f,degf,deg f,fahrenheit,ºf,℉', -160 / 9],
  ['K', 'K', 'kelvin', 'temperature', 1, 'kelvin', -273.15],
  ['%', '%', 'per cent', 'share', 1, 'percent,per cent,prozent,por ciento,pct,% rh,%rh,rh%,%r.h.,% hr'],
  ['[ppm]', 'ppm', 'parts per million', 'mixing ratio', 1, 'ppmv,ppm co2,parts per million'],
  ['[ppb]', 'ppb', 'parts per billion', 'mixing ratio', 1e-3, 'ppbv,parts per billion'],
  [
    'ug/m3',
    'µg/m³',
    'microgram per cubic metre',
    'mass concentration',
    1,
    'µg/m3,μg/m3,μg/m³,ug/m³,µg m-3,ugm3,µg/m^3,ug/m^3',
  ],
  ['mg/m3', 'mg/m³', 'milligram per cubic metre', 'mass concentration', 1000, 'mg/m³,mg/m^3'],
  ['lx', 'lx', 'lux', 'illuminance', 1, 'lux'],
  ['W/m2', 'W/m²', 'watt per square metre', 'irradiance', 1, 'w/m²,w/m^2,w m-2'],
  ['uW/cm2', 'µW/cm²', 'microwatt per square centimetre', 'irradiance', 0.01, 'µw/cm²,μw/cm²,µw/cm2,μw/cm2,uw/cm²'],
  ['hPa', 'hPa', 'hectopascal', 'pressure', 100, 'mbar,hpascal'],
  ['kPa', 'kPa', 'kilopascal', 'pressure', 1000, ''],
  ['Pa', 'Pa', 'pascal', 'pressure', 1, 'pascal'],
  ['m/s', 'm/s', 'metre per second', 'speed', 1, 'mps,m s-1,m·s⁻¹'],
  ['km/h', 'km/h', 'kilometre per hour', 'speed', 1 / 3.6, 'kmh,kph,km h-1'],
  ['m/s2', 'm/s²', 'metre per second squared', 'acceleration', 1, 'm/s²,m/s^2,m s-2'],
  ['deg', '°', 'degree', 'angle', 1, 'degree,degrees'],
  ['m', 'm', 'metre', 'length', 1, 'metre,meter,metres,meters,metro,mètre'],
  ['cm', 'cm', 'centimetre', 'length', 0.01, 'centimetre,centimeter'],
  ['mm', 'mm', 'millimetre', 'length', 0.001, 'millimetre,millimeter'],
  ['km', 'km', 'kilometre', 'length', 1000, 'kilometre,kilometer'],
  ['L/m2', 'l/m²', 'litre per square metre', 'precipitation', 1, 'l/m2,l/m²'],
  ['W', 'W', 'watt', 'power', 1, 'watt,watts'],
  ['kW', 'kW', 'kilowatt', 'power', 1000, 'kilowatt'],
  ['W.h', 'Wh', 'watt hour', 'energy', 1, 'wh'],
  ['kW.h', 'kWh', 'kilowatt hour', 'energy', 1000, 'kwh,kilowatt hour,kilowattstunde'],
  ['J', 'J', 'joule', 'energy', 1 / 3600, 'joule'],
  ['V', 'V', 'volt', 'voltage', 1, 'volt,volts'],
  ['mV', 'mV', 'millivolt', 'voltage', 1e-3, 'millivolt'],
  ['A', 'A', 'ampere', 'current', 1, 'ampere,amp,amps'],
  ['mA', 'mA', 'milliampere', 'current', 1e-3, 'milliampere'],
  ['uT', 'µT', 'microtesla', 'magnetic field', 1, 'µt,μt,microtesla'],
  ['Hz', 'Hz', 'hertz', 'frequency', 1, 'hertz'],
  ['[pH]', 'pH', 'pH', 'acidity', 1, 'ph'],
  ['uS/cm', 'µS/cm', 'microsiemens per centimetre', 'conductivity', 1, 'µs/cm,μs/cm'],
  ['mg/L', 'mg/l', 'milligram per litre', 'concentration in water', 1, 'mg/l,mgl'],
  ['uSv/h', 'µSv/h', 'microsievert per hour', 'dose rate', 1, 'µsv/h,μsv/h'],
  ['{count}/min', '/min', 'counts per minute', 'rate', 1, 'cpm,counts/min,1/min,bpm'],
  ['{count}', '', 'count', 'number', 1, 'count,counts,number,n,anzahl,nombre,número'],
  ['1', '', 'a number without a unit', 'number', 1, 'raw,adc,a.u.,au,-'],
  ['s', 's', 'second', 'duration', 1, 'sec,secs,second,seconds,segundos,segons,secondes,sekunden,secondi'],
  ['ms', 'ms', 'millisecond', 'duration', 1e-3, 'msec,millis,millisecond,milliseconds,milisegundos,millisekunden'],
  ['min', 'min', 'minute', 'duration', 60, 'mins,minute,minutes,minuten,minutos,minuts,minuti'],
  ['h', 'h', 'hour', 'duration', 3600, 'hr,hrs,hour,hours,stunden,horas,hores,heures,ore'],
  ['d', 'd', 'day', 'duration', 86_400, 'day,days,tage,días,dies,jours,giorni'],
];

export const UNITS: readonly Unit[] = ROWS.map(([code, symbol, name, kind, factor, written, offset = 0]) => ({
  code,
  symbol,
  name,
  kind,
  factor,
  offset,
  written: written === '' ? [] : written.split(','),
}));

const byCode = new Map(UNITS.map((unit) => [unit.code, unit]));
const bare = (text: string) => text.toLowerCase().replace(/[\s\u00a0]/g, '');
// The first unit that claims a word has it: `%` of a share before any other.
const byWord = new Map(
  UNITS.toReversed().flatMap((unit) =>
    [unit.code, unit.symbol, unit.name, ...unit.written]
      .filter((word) => word !== '')
      .map((word) => [bare(word), unit.code] as const),
  ),
);

export const unitOf = (code: string): Unit | undefined => byCode.get(code);

/** What stands behind a number; a code we do not know stands for itself. */
export const unitSymbol = (code: string): string => byCode.get(code)?.symbol ?? code;

/** The UCUM code of a unit as people write it, or null. Case counts where it has to: `mW` is not `MW`. */
export function unitWritten(text: string): string | null {
  const trimmed = text.trim();
  if (byCode.has(trimmed)) return trimmed;
  return byWord.get(bare(trimmed)) ?? null;
}

/** `value` in another unit, or null where the two are not of one kind. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [a, b] = [byCode.get(from), byCode.get(to)];
  if (!a || !b || a.kind !== b.kind) return null;
  return (value * a.factor + a.offset - b.offset) / b.factor;
}

/** Longer ones are no names of columns: they would be searched for units for minutes. */
const MOST_HEADER_LETTERS = 500;

/** `Temperature (°C)`, `CO2 [ppm]`, `temp_c`, `dB`: the name and the unit in a header; null: it names none that we know. */
export function splitHeader(header: string): { readonly name: string; readonly unit: string | null } {
  if (header.length > MOST_HEADER_LETTERS) return { name: header.trim(), unit: null };
  const bracketed = /^(.*?)\s*[([]\s*([^()[\]]*(?:\([^()]*\))?[^()[\]]*)\s*[)\]]\s*$/.exec(header);
  if (bracketed) {
    const unit = unitWritten(bracketed[2]);
    if (unit !== null) return { name: bracketed[1].trim() || header.trim(), unit };
  }
  const text = header.trim();
  // `dB` alone says what it is; a single letter may mean anything.
  const whole = text.length > 1 ? unitWritten(text) : null;
  if (whole !== null) return { name: text, unit: whole };
  for (const { 0: separator, index } of text.matchAll(/\s+in\s+|\s*[,/_]\s*|\s+/g)) {
    const [name, tail] = [text.slice(0, index), text.slice(index + separator.length)];
    // `temp_c` is degrees, but the C of `vitamin C` is none: single letters only behind a sign.
    if (name === '' || (tail.length < 2 && separator.trim() === '')) continue;
    const unit = unitWritten(tail);
    if (unit !== null) return { name, unit };
  }
  return { name: header.trim(), unit: null };
}
