import type { CitySheet } from '../../../core/story/citySheet';
import { linkOf } from './report';

const TEXTS = [
  ['vision', 'Vision'],
  ['challenges', 'Challenges'],
  ['plan', 'Plan'],
] as const;

/** Vision, challenges, plan and practices, as far as the city says any. Line breaks stay. */
export const SaidInWords = ({ sheet }: { sheet: CitySheet }) => (
  <>
    {TEXTS.map(
      ([field, label]) =>
        sheet[field].trim() !== '' && (
          <section key={field} className="own-sheet-text">
            <h3>{label}</h3>
            <p>{sheet[field]}</p>
          </section>
        ),
    )}
    {sheet.practices.length > 0 && (
      <section className="own-sheet-text">
        <h3>Practices</h3>
        <ul>
          {sheet.practices.map((practice, i) => {
            const link = linkOf(practice);
            return (
              <li key={i}>
                <strong>{practice.title}</strong>
                {practice.year !== null && <span className="soft"> since {practice.year}</span>}
                <p>{practice.text}</p>
                {link && (
                  <a href={link} target="_blank" rel="noreferrer">
                    Read more<span className="visually-hidden"> of {practice.title} (opens in a new tab)</span>
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    )}
  </>
);
