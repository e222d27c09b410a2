import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';
import product from '../../../package.json';
import lock from '../../../package-lock.json';
import { billOfMaterials } from '../../../scripts/page/billOfMaterials.mjs';

interface Bill {
  readonly components: { name: string; group?: string; version: string; purl: string; 'bom-ref': string }[];
  readonly dependencies: { ref: string; dependsOn?: string[] }[];
}
const text = billOfMaterials(product, lock);
const bill = JSON.parse(text) as Bill;

describe('the bill of materials', () => {
  test('is CycloneDX 1.6 by its schema', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"bom-ref"', '"bomref"'))).not.toBeNull();
  });

  test('names each package that visitors get, and none that only builds', () => {
    const names = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    for (const name of Object.keys(product.dependencies)) expect(names).toContain(name);
    for (const name of ['vite', 'vitest', '@playwright/test']) expect(names).not.toContain(name);
    const react = bill.components.find(({ name }) => name === 'react-aria-components');
    expect(react).toMatchObject({ version: product.dependencies['react-aria-components'] });
    expect(bill.components.find(({ name }) => name === 'plot')!.purl).toMatch(/^pkg:npm\/%40observablehq\/plot@/);
  });

  test('leads from the atlas to each package in it', () => {
    const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn ?? []]));
    const seen = new Set<string>();
    const follow = (ref: string) => {
      if (seen.has(ref)) return;
      seen.add(ref);
      for (const next of needs.get(ref) ?? []) follow(next);
    };
    follow(`${product.name}@${product.version}`);
    for (const component of bill.components) expect(seen).toContain(component['bom-ref']);
  });

  test('is the same text each time, in whatever order the lockfile stands', () => {
    const turned = { ...lock, packages: Object.fromEntries(Object.entries(lock.packages).reverse()) };
    expect(billOfMaterials(product, turned)).toBe(text);
  });
});
