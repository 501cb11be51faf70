import Link from '@docusaurus/Link';
import { useId, useState, type ReactElement } from 'react';
import { limits } from '../contract/limits';
import type { Limit } from '../contract/schema';
import { StackedTable } from '../ui/StackedTable';
import { filterLimits, type LimitOrder, scopeEndpoints } from './filter-limits';
import { formatSeconds, limitText, sustainablePace } from './rates';
import styles from './RateLimitTable.module.css';

const next: Record<LimitOrder, LimitOrder> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
};
const marks: Record<LimitOrder, string> = { none: '↕', ascending: '↑', descending: '↓' };
const keys: Record<Limit['key'], string> = {
  user: 'user',
  ip: 'IP address',
  user_or_ip: 'user, else IP address',
};

/** Every rate limit with its sustainable pace and endpoints; sortable by limit, filterable by scope or endpoint. */
export function RateLimitTable(): ReactElement {
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<LimitOrder>('none');
  const id = useId();
  const shown = filterLimits(limits, filter, order);
  return (
    <div className={styles.wrapper}>
      <div className={`needs-js ${styles.controls}`}>
        <label htmlFor={id}>Scope or endpoint</label>
        <input
          id={id}
          type="search"
          className={styles.input}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span role="status">
          {shown.length} of {limits.length} limits
        </span>
      </div>
      <StackedTable label="Rate limits" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Scope</th>
            <th scope="col" aria-sort={order}>
              <SortButton order={order} onSort={setOrder} />
              <span className="no-js-only">Limit</span>
            </th>
            <th scope="col">Sustainable pace</th>
            <th scope="col">Counted per</th>
          </tr>
        </thead>
        {shown.map((limit) => (
          <Rows key={limit.scope} limit={limit} />
        ))}
      </StackedTable>
      {shown.length === 0 && (
        <p>
          No limit matches “{filter}”.{' '}
          <button type="button" className={styles.clear} onClick={() => setFilter('')}>
            Show all limits
          </button>
        </p>
      )}
    </div>
  );
}

function SortButton({
  order,
  onSort,
}: {
  order: LimitOrder;
  onSort: (order: LimitOrder) => void;
}): ReactElement {
  return (
    <button type="button" className={`needs-js ${styles.sort}`} onClick={() => onSort(next[order])}>
      Limit <span aria-hidden="true">{marks[order]}</span>
    </button>
  );
}

/** A limit's numbers, and below them what it applies to, over the whole width. */
function Rows({ limit }: { limit: Limit }): ReactElement {
  const endpoints = scopeEndpoints(limit.scope);
  return (
    <tbody>
      <tr className={styles.numbers}>
        <th scope="rowgroup">
          <code>{limit.scope}</code>
        </th>
        <td className={styles.limit}>{limitText(limit)}</td>
        <td data-column="Pace">
          <span>one every {formatSeconds(sustainablePace(limit))}</span>
        </td>
        <td data-column="Counted per">
          <span>{keys[limit.key]}</span>
        </td>
      </tr>
      <tr className={styles.applies}>
        <td colSpan={4}>
          {limit.appliesTo}
          {endpoints.length > 0 && (
            <ul className={styles.endpoints}>
              {endpoints.map(({ id, method, path }) => (
                <li key={id}>
                  <Link to={`/API_EXAMPLES/#${id}`}>
                    {method} {path}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </td>
      </tr>
    </tbody>
  );
}
