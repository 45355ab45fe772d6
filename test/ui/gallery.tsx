import { type ComponentChildren, render } from 'preact'
import { Button, IconButton } from '../../components/ui/button'
import { Chip, Fact } from '../../components/ui/chip'
import { FactList } from '../../components/ui/fact-list'
import * as icons from '../../components/ui/icons'
import { Menu } from '../../components/ui/menu'
import { Row } from '../../components/ui/row'
import { Bar, StatusDot } from '../../components/ui/status'
import { TargetBadge } from '../../components/ui/target-badge'
import { showToast, Toasts } from '../../components/ui/toast'
import { KINDS, SITES } from '../../lib/links/kinds'
import '../../components/theme.css'
import '../../components/ui/notice.css'
import '../../components/ui/pill.css'
import './gallery.css'

/* Every component in every state, one page for each: `gallery.html#button`. Its texts are examples, so they are in no catalog. */

const LONG =
  'Instagram Followers · Real HQ · 30 days refill · up to 10K a day · starts at once · no drop reported yet'
const ARABIC = 'متابعين انستجرام ضمان 30 يوم'
const nothing = () => undefined

const Case = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <section>
    <h2>{name}</h2>
    <div class="case">{children}</div>
  </section>
)

const amount = (digits: string, unit: string) => (
  <bdi class="amount">
    {digits} <span class="unit">{unit}</span>
  </bdi>
)

const items = [
  { label: 'Refill', run: nothing },
  { label: 'Order again', run: nothing },
  { label: 'Copy number', run: nothing },
  { label: 'Discard this draft', run: nothing, isDanger: true },
]

const menu = (
  <Menu label="More for 23505" items={items}>
    <icons.MoreIcon />
  </Menu>
)

const PAGES: Readonly<Record<string, () => ComponentChildren>> = {
  button: () => (
    <>
      <Case name="Ranks">
        <Button rank="primary">
          Place order <span class="key">Enter</span>
        </Button>
        <Button>Order again</Button>
        <Button rank="danger">Remove account</Button>
        <Button rank="danger-filled">Remove it for good</Button>
      </Case>
      <Case name="Disabled">
        <Button rank="primary" disabled>
          Place order
        </Button>
        <Button disabled>Order again</Button>
        <IconButton label="Refresh" disabled>
          <icons.RefreshIcon />
        </IconButton>
      </Case>
      <Case name="Sizes">
        <Button size="small">Resolve</Button>
        <Button rank="primary" size="large">
          Connect a panel
        </Button>
        <Button isWide>{LONG}</Button>
      </Case>
      <Case name="Icons">
        {Object.entries(icons).map(([name, Icon]) => (
          <IconButton key={name} label={name}>
            <Icon />
          </IconButton>
        ))}
      </Case>
    </>
  ),
  chip: () => (
    <>
      <Case name="Facts">
        <Fact>30 days refill</Fact>
        <Fact>10K a day</Fact>
        <Fact>{LONG}</Fact>
      </Case>
      <Case name="Choices">
        <Chip isOn={false}>500</Chip>
        <Chip isOn>1,000</Chip>
        <Chip>Presets</Chip>
        <Chip disabled>5,000</Chip>
      </Case>
    </>
  ),
  status: () => (
    <Case name="Statuses">
      <StatusDot>Pending</StatusDot>
      <StatusDot tone="active">In progress</StatusDot>
      <StatusDot tone="good">Completed</StatusDot>
      <StatusDot tone="warn">Partial</StatusDot>
      <StatusDot tone="danger">Unconfirmed</StatusDot>
      <Bar value={0} label="Delivered" />
      <Bar value={0.6} label="Delivered" />
      <Bar value={1} label="Delivered" />
    </Case>
  ),
  badge: () => (
    <>
      <Case name="Sites">
        {SITES.map((site) => (
          <TargetBadge key={site} target={{ site, kind: 'profile' }} label={site} />
        ))}
        <TargetBadge target={undefined} label="Another site" />
      </Case>
      <Case name="Kinds">
        {KINDS.map((kind) => (
          <TargetBadge key={kind} target={{ site: 'instagram', kind }} label={kind} />
        ))}
      </Case>
      <Case name="Large">
        <TargetBadge target={{ site: 'youtube', kind: 'video' }} label="YouTube video" size="large" />
        <TargetBadge target={{ site: 'telegram', kind: 'group' }} label="Telegram group" size="large" />
        <TargetBadge target={undefined} label="Another site" size="large" />
      </Case>
    </>
  ),
  row: () => (
    <ul>
      <Row
        badge={<TargetBadge target={{ site: 'instagram', kind: 'profile' }} label="" />}
        title="client11.official"
        detail="S107 IG Followers · SMM Kings · 1 min"
        end={amount('0.95', 'USD')}
        endDetail={
          <>
            <Bar value={0.6} label="Delivered" /> In progress
          </>
        }
        menu={menu}
        onOpen={nothing}
      />
      <Row
        badge={<TargetBadge target={{ site: 'youtube', kind: 'video' }} label="" />}
        title={LONG}
        detail={LONG}
        end={amount('1,234,567.123456789', 'USDT')}
        endDetail={<StatusDot tone="danger">Unconfirmed</StatusDot>}
        menu={menu}
        isActive
        onOpen={nothing}
      />
      <Row
        badge={<TargetBadge target={undefined} label="" />}
        title={ARABIC}
        detail={ARABIC}
        end={amount('0.73', 'EUR')}
        endDetail={<StatusDot tone="danger">Canceled</StatusDot>}
        needsUser
      />
    </ul>
  ),
  facts: () => (
    <FactList
      facts={[
        { name: 'Status', value: 'Completed · 1,000 of 1,000' },
        { name: 'Service', value: LONG },
        { name: 'Charge', value: amount('0.95', 'USD') },
        undefined,
        { name: 'Refill window', value: 'Dec 30 · 29 days' },
      ]}
    />
  ),
  menu: () => (
    <>
      <Case name="Actions">{menu}</Case>
      <Case name="One among others">
        <Menu
          label="Account"
          look="chip"
          items={[
            { label: 'All panels', run: nothing, isOn: true },
            { label: LONG, run: nothing, isOn: false },
            { label: ARABIC, run: nothing, isOn: false },
          ]}
        >
          All panels <icons.DownIcon />
        </Menu>
      </Case>
    </>
  ),
  toast: () => (
    <>
      <Case name="What was just done">
        <Button
          onClick={() => showToast({ text: 'Draft discarded.', undo: { label: 'Undo', run: nothing } })}
        >
          Discard
        </Button>
        <Button onClick={() => showToast({ text: LONG })}>Say something long</Button>
      </Case>
      <Toasts />
    </>
  ),
}

const Page = PAGES[location.hash.slice(1)]
if (!Page) throw new Error(`There is no page ${location.hash} among ${Object.keys(PAGES).join(', ')}`)
const app = document.getElementById('app')
if (app)
  render(
    <main class="gallery">
      <h1>{location.hash.slice(1)}</h1>
      {Page()}
    </main>,
    app,
  )
