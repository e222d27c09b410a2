import { useLingui } from '@lingui/react/macro';
import { useCatalog } from '../../../visit/catalog';
import { goToPublished } from '../useClasses';

/** What classes published in this atlas; nothing where there is none. */
export function PublishedList() {
  const { t } = useLingui();
  const catalog = useCatalog();
  const experiments = catalog.status === 'ready' ? (catalog.value.experiments ?? []) : [];
  if (experiments.length === 0) return null;
  return (
    <section className="classes-start-body" aria-label={t`Published experiments`}>
      <h2>{t`Published experiments`}</h2>
      <ul className="classes-cards">
        {experiments.map(({ id, title, classLabel, city, from }) => (
          <li key={id}>
            <button type="button" className="classes-card" onClick={() => goToPublished(id)}>
              <span className="classes-card-title">{title}</span>
              <span className="soft small">
                {[classLabel && t`Class ${classLabel}`, city.name, from].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
