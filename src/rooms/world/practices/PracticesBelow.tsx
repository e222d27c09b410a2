import { Suspense } from 'react';
import { lazyPart } from '../../../ui/lazyPart';

const PracticesOfCity = lazyPart(() =>
  import('./PracticesOfCity').then(({ PracticesOfCity }) => ({ default: PracticesOfCity })),
);

/** `PracticesOfCity`, whose code comes after the sheet it stands on. */
export const PracticesBelow = ({ id }: { id: string }) => (
  <Suspense>
    <PracticesOfCity id={id} />
  </Suspense>
);
