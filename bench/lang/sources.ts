/** What the parsers are measured with: from a filter to a query of a page, and a program. */
export interface ParseSource {
  readonly name: string;
  readonly kind: "expression" | "select" | "program";
  readonly text: string;
}

export const PARSE_SOURCES: readonly ParseSource[] = [
  { name: "short expression", kind: "expression", text: "properties.plan = 'enterprise'" },
  {
    name: "filter expression",
    kind: "expression",
    text: "event = '$pageview' and properties.$browser in ('Chrome', 'Safari') and (person.properties.email not ilike '%@example.com%' or properties.price * 1.2 > 100) and timestamp > now() - interval 7 day",
  },
  {
    name: "simple select",
    kind: "select",
    text: "select event, count() as total from events where timestamp > now() - interval 7 day group by event order by total desc limit 10",
  },
  {
    name: "select with joins",
    kind: "select",
    text: `select e.event, p.properties.email as email, count() as total, uniq(e.distinct_id) as people, avg(toFloat(e.properties.duration)) as duration
from events as e
left join persons as p on e.person_id = p.id
inner join (select id, name from groups where created_at > toDateTime('2024-01-01')) as g on e.properties.$group_0 = g.id
where e.timestamp between toDateTime('2024-01-01') and now() and e.event in ('signed up', 'paid') and not p.properties.is_test
group by e.event, email having total > 5 order by total desc, email limit 100 offset 20`,
  },
  {
    name: "funnel with windows",
    kind: "select",
    text: `with signups as (select person_id, min(timestamp) as first_seen from events where event = 'signed up' group by person_id),
purchases as (
  select person_id, timestamp, toFloat(properties.amount) as amount,
    row_number() over (partition by person_id order by timestamp) as nth,
    sum(toFloat(properties.amount)) over (partition by person_id order by timestamp rows between unbounded preceding and current row) as running
  from events where event = 'purchase' and properties.currency = 'EUR'
)
select toStartOfWeek(s.first_seen) as week, count(distinct s.person_id) as people,
  countIf(p.nth = 1 and p.timestamp < s.first_seen + interval 7 day) as converted,
  round(100 * converted / people, 2) as rate,
  quantile(0.9)(p.running) as big_spender,
  arrayMap(x -> x * 2, groupArray(p.amount)) as doubled,
  case when rate > 50 then 'good' when rate > 20 then 'fair' else 'poor' end as verdict
from signups as s left join purchases as p on s.person_id = p.person_id
where s.first_seen >= now() - interval 90 day
group by week
having people > 10
order by week desc
limit 50
union all
select null, count(), 0, 0, 0, [], 'total' from signups`,
  },
  {
    name: "program of 20 lines",
    kind: "program",
    text: `// Sends paying customers to the sales channel.
let email := person.properties.email
if (empty(email) or email like '%@example.com') {
  return null
}
fn label(amount) {
  if (amount > 1000) { return 'large' }
  return amount > 100 ? 'medium' : 'small'
}
let total := 0
for (let item in event.properties.items) {
  total := total + toFloat(item.price) * (item.count ?? 1)
}
let body := {
  'text': f'{person.name} bought for {total}',
  'size': label(total),
  'tags': arrayMap(tag -> lower(tag), event.properties.tags)
}
let response := fetch(inputs.url, {'method': 'POST', 'headers': {'content-type': 'application/json'}, 'body': body})
if (response.status >= 400) { throw Error(f'status {response.status}') }`,
  },
];
