import { describe, expect, test } from 'vitest';
import { convert, splitHeader, UNITS, unitWritten } from '../../../src/core/experiment/units';

describe('headers of instruments', () => {
  test.each([
    ['Temperature (°C)', 'Temperature', 'Cel'],
    ['CO2 [ppm]', 'CO2', '[ppm]'],
    ['co2_ppm', 'co2', '[ppm]'],
    ['temp_c', 'temp', 'Cel'],
    ['PM2.5 (µg/m³)', 'PM2.5', 'ug/m3'],
    ['Sound pressure level (dB)', 'Sound pressure level', 'dB[SPL]'],
    ['LAeq (dB(A))', 'LAeq', 'dB[SPL]{A}'],
    ['Time (seconds)', 'Time', 's'],
    ['Energie in kWh', 'Energie', 'kW.h'],
    ['Helligkeit, lux', 'Helligkeit', 'lx'],
    ['dB', 'dB', 'dB[SPL]'],
    ['C', 'C', null],
    ['Vitamin C', 'Vitamin C', null],
    ['Place (yard)', 'Place (yard)', null],
    ['', '', null],
  ])('%s: %s in %s', (header, name, unit) => {
    expect(splitHeader(header)).toEqual({ name, unit });
  });
});

test('a header without end is no unit, and costs no time', () => {
  const header = `Sound${' pr'.repeat(100_000)}`;
  expect(splitHeader(header)).toEqual({ name: header, unit: null });
});

test('every unit is found by its code, and by its symbol one of the same kind is', () => {
  const kindOf = (code: string | null) => UNITS.find((unit) => unit.code === code)?.kind;
  for (const { code, symbol, kind } of UNITS) {
    expect(unitWritten(code)).toBe(code);
    if (symbol !== '') expect(kindOf(unitWritten(symbol))).toBe(kind);
  }
});

test.each([
  [100, 'Cel', '[degF]', 212],
  [32, '[degF]', 'Cel', 0],
  [0, 'Cel', 'K', 273.15],
  [36, 'km/h', 'm/s', 10],
  [1013, 'hPa', 'Pa', 101_300],
  [2, 'kW.h', 'W.h', 2000],
])('%d %s to %s is %d', (value, from, to, converted) => {
  expect(convert(value, from, to)).toBeCloseTo(converted, 9);
});

test('what is not of one kind does not convert: a phone’s decibels are not A-weighted ones', () => {
  expect(convert(60, 'dB[SPL]', 'dB[SPL]{A}')).toBeNull();
  expect(convert(1, '[ppm]', 'ug/m3')).toBeNull();
  expect(convert(1, 'furlong', 'furlong')).toBe(1);
});
