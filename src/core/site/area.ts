/** A neighbourhood or census polygon with people: the properties of a Polygon or MultiPolygon in `areas.geojson`. */
export interface AreaProperties {
  readonly id: string;
  readonly name: string;
  /** People living there; null is not known, which is not zero. */
  readonly population: number | null;
  /** The area one level up: a section's neighbourhood. */
  readonly within?: string;
  /** Figures by the ids of the city's `groups`. A figure that the source withholds is absent. */
  readonly groups: Readonly<Record<string, number>>;
  readonly source: string;
}

/** What one figure of `AreaProperties.groups` means; stands once in `city.json`. */
export interface GroupDefinition {
  readonly id: string;
  /** For people: `65 and over`. */
  readonly label: string;
  /** `people` may weigh demand; other units describe an area and are never added up. */
  readonly unit: 'people' | 'households' | 'percent' | 'euro' | 'count';
  readonly year: number | null;
  readonly source: string;
}
