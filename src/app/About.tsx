import { Trans, useLingui } from '@lingui/react/macro';
import { version } from '../../package.json';
import type { Catalog } from '../core/city/catalog';
import { Dialog } from '../ui/Dialog';
import { SourceList } from '../ui/SourceList';
import './About.css';
import { Kept } from './Kept';
import { SetAside } from './SetAside';

export interface AboutProps {
  readonly catalog: Catalog;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

// not translated: names of files, which every build writes beside the page
const PAPERS = ['licences.txt', 'sbom.cdx.json'];

/** Every dataset on the page with its licence and credit, and what the page is not. */
export const About = ({ catalog, isOpen, onClose }: AboutProps) => {
  const { t } = useLingui();
  const gaps = catalog.world.gaps ?? [];
  // A host may put a newer page beside data of an older build.
  const program = { version: catalog.version === version ? version : `${version} (data: ${catalog.version})` };
  return (
    <Dialog title={t`Sources and licences`} isOpen={isOpen} onClose={onClose}>
      <div className="about">
        <p>
          <Trans>
            Learning Atlas maps the cities of the UNESCO Global Network of Learning Cities and the places where people
            can learn. It is not an official UNESCO list: its facts are compiled from public pages, each named here.
            Nothing you do on this page leaves your device.
          </Trans>
        </p>
        {catalog.cities.map((city) => (
          <section key={city.slug}>
            <h3>{city.title}</h3>
            <SourceList sources={city.sources} />
          </section>
        ))}
        <section>
          <h3>
            <Trans>On this device</Trans>
          </h3>
          <Kept catalog={catalog} />
          <SetAside />
        </section>
        <section>
          <h3>
            <Trans>The program</Trans>
          </h3>
          <p className="soft">
            <Trans>
              Learning Atlas {program.version}, under the MIT licence; map drawing by MapLibre (BSD), typefaces Figtree
              and Source Serif 4 (SIL Open Font Licence). The data keep their own licences.
            </Trans>
          </p>
          <p className="about-papers">
            {PAPERS.map((name) => (
              <a key={name} href={name} target="_blank" rel="noreferrer">
                {name}
              </a>
            ))}
          </p>
        </section>
        <section>
          <h3>
            <Trans>The world: member cities, networks, background map</Trans>
          </h3>
          {gaps.length > 0 && (
            <>
              <p>
                <Trans>What this list does not know:</Trans>
              </p>
              <ul className="about-gaps" lang="en">
                {gaps.map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
              </ul>
            </>
          )}
          <SourceList sources={catalog.world.sources} />
        </section>
      </div>
    </Dialog>
  );
};
