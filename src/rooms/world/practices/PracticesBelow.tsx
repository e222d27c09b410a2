import { lazy, Suspense } from 'react';

const PracticesOfCity = lazy(() =>
  import('./PracticesOfCity').then(({ PracticesOfCity }) => ({ default: PracticesOfCity })),
);

/** `PracticesOfCity`, whose code comes after the sheet it stands on. */
export const PracticesBelow = ({ id }: { id: string }) => (
  <Suspense>
    <PracticesOfCity id={id} />
  </Suspense>
);
