import type { Role } from './sense'
import type { Deliverable } from './service-traits'

/** The words of statements about refills, speed, start and source. */
export const ROLE_PHRASES: Readonly<Record<Role, string>> = {
  no: 'no, non, not, none, without, w o, zero, never, except, exclude, excluding, sin, sem, без, нет, не, sans, ohne, kein, keine, senza, bez, nie, tanpa, không, ko, بدون, لا, بلا, غير, 无, 不, 没有, なし',
  lacks: 'yok, disabled, disable, unavailable, off, yoktur, ندارد',
  'no-refill':
    'nr, norefill, nonrefill, non refillable, not refillable, garantisiz, telafisiz, 不补, 无补, 无保障, 不保, 无补量, 無補充, 补充なし, 리필없음',
  refill:
    'refill, refills, refilled, refillable, refilling, refil, re fill, ♻, reposição, reposicao, recarga, recargas, reposición, relleno, rellenos, telafi, telafili, восстановление, восстановления, восстановлением, докрутка, пополнение, تعويض, التعويض, اعادة تعبئة, ریفیل, جبران, جبران ریزش, रिफिल, bảo hành, isi ulang, remplissage, recharge, nachfüllung, nachfüllgarantie, auffüllung, ricarica, uzupełnienie, uzupełnienia, uzupełnianie, 补量, 补充, 补粉, 掉粉补, 补, リフィル, 리필',
  guarantee:
    'guarantee, guaranteed, guarantees, guaranty, guarantied, gurantee, garantee, warranty, warranties, garanti, garantili, garantía, garantia, garantias, garantizado, гарантия, гарантии, гарантией, ضمان, الضمان, گارانتی, تضمین, garansi, jaminan, garantie, garantiert, garanzia, garantito, gwarancja, gwarancji, gwarancją, garantied, 保固, 质保, 保障, 保证, 保, 保証, 보장, गारंटी, รับประกัน, ประกัน',
  lifetime:
    'lifetime, life time, lifetimes, forever, ∞, ♾, ömür boyu, ömürboyu, de por vida, por vida, vitalicio, vitalícia, vitalício, vitalicia, пожизненная, пожизненно, навсегда, вечная, مدى الحياة, دائم, مادام العمر, مادام‌العمر, trọn đời, seumur hidup, à vie, lebenslang, lebenslange, a vita, dożywotnia, dożywotni, 终身, 永久, 終身, 평생',
  filler:
    'auto, automatic, automatically, of, free, full, button, de, di, del, tự động, otomatik, automático, автоматический, авто, تلقائي, para, for, 自动',
  minute:
    'min, mins, minute, minutes, minuto, minutos, dakika, dk, мин, минут, минуты, минута, دقيقة, دقائق, دقیقه, phút, menit, minuten, minuti, minuta, minut, 分钟, 分鐘, 分, 분, मिनट',
  hour: 'h, hr, hrs, hour, hours, houre, hora, horas, saat, sa, ч, час, часа, часов, ساعة, ساعات, ساعه, ساعت, giờ, jam, heure, heures, stunde, stunden, std, ora, ore, godz, godzina, godziny, godzin, 小时, 小時, 时, 時間, 시간, घंटे, घंटा',
  day: 'd, day, days, dys, día, dia, días, dias, gün, gun, дн, день, дня, дней, сутки, суток, يوم, ايام, أيام, يوما, روز, روزه, ngày, hari, jour, jours, j, tag, tage, tagen, giorno, giorni, dzień, 天, 日, 일, दिन, dag, dagen, วัน',
  week: 'week, weeks, semana, semanas, hafta, неделя, недели, неделю, اسبوع, أسبوع, هفته, tuần, minggu, semaine, semaines, woche, wochen, settimana, tydzień, 周',
  month:
    'month, months, mo, mes, meses, mês, ay, месяц, месяца, месяцев, мес, شهر, اشهر, أشهر, شهور, ماه, ماهه, tháng, bulan, mois, monat, monate, mese, mesi, miesiąc, miesiące, miesięcy, 个月, 月, ヶ月, 개월, महीने',
  year: 'year, years, yr, yrs, año, años, ano, anos, yıl, yil, год, года, лет, سنة, سنوات, سال, ساله, năm, tahun, année, ans, an, jahr, jahre, anno, anni, rok, lata, lat, 年, 년, साल',
  per: 'per, a, al, por, par, pro, na, в, за, на, each, every, in a, im, am, ao, fi, في, در, mỗi, trên, setiap, il, w ciągu, por cada',
  hourly:
    'hourly, saatlik, saatte, per hour, ежечасно, почасово, كل ساعة, por hora, par heure, pro stunde, mỗi giờ, 每小时',
  daily:
    'daily, perday, per day, a day, each day, every day, al día, por día, por dia, ao dia, diarios, diarias, diario, diário, diários, günlük, günde, gunluk, gunde, в день, в сутки, за сутки, за день, ежедневно, يوميا, في اليوم, كل يوم, باليوم, روزانه, در روز, mỗi ngày, một ngày, per hari, sehari, setiap hari, harian, par jour, pro tag, täglich, am tag, al giorno, dziennie, na dzień, 每天, 每日, 一天, 一日, 日速, प्रतिदिन, 하루',
  to: 'to, до, bis, hasta, até, ile, đến, sampai, jusqu',
  start:
    'start, starts, starting, start time, started, starttime, begin, begins, startzeit, başlangıç, baslangic, başlama, başlama süresi, başlar, inicio, início, empieza, comienza, começa, comienzo, старт, начало, запуск, запуска, начнется, بداية, بدء, يبدأ, البدء, وقت البدء, شروع, زمان شروع, bắt đầu, mulai, démarrage, début, demarrage, beginn, inizio, partenza, rozpoczęcie, 开始, 启动, 开始时间, 開始, 시작, शुरू, เริ่ม',
  instant:
    'instant, instantly, instant start, instand, instan, instante, instantâneo, instantaneo, instantáneo, instantánea, instantânea, immediate, immediately, immediat, anlık, anında, hemen, inmediato, inmediata, imediato, imediata, immédiat, immédiate, instantané, instantanée, sofort, sofortstart, sofortiger, immediato, immediata, istantaneo, istantanea, мгновенно, мгновенный, мгновенная, моментально, моментальный, моментальное, моментальная, сразу, فوري, فورية, فوراً, فورا, فوری, तुरंत, tức thì, ngay lập tức, lên ngay, langsung, seketika, natychmiast, natychmiastowy, natychmiastowe, 即时, 即時, 秒, 秒上, 秒到, 立即, 即开, 즉시, ทันที, すぐ',
  ends: 'iptal aktif, cancel active, active cancel, cancel enabled, complete, completed, completes, completion, complete time, finish, finished, finishes, delivered, delivery, delivery time, deliver, average time, avg time, completion time, average, tamamlanma, завершение, выполнение, выполнения, اكتمال, hoàn thành, selesai, cancel, refund, support, ticket, video, videos, long, length, session, stay, duration, gap, interval',
  from: 'from, via, source, sources, through, из, через, источник, desde, vía, kaynak, من, از, từ, dari, depuis, aus, von, über, da, dal, dalla, przez, z, 来自, 來自',
  watch: 'watch, watched, watching, retention, izleme, просмотра, viewing',
  drop: 'drop, drops, dropping, drop ratio, drop rate, düşüş, düşme, caída, caida, queda, списания, отписки, отписок, списаний, نقص, نزول, ریزش, tụt, perte, verlust, spadek, spadki, 掉, 掉率',
  may: 'may, can, could, might, possible',
  thousand:
    'k, к, mil, тыс, тысяч, bin, ribu, rb, nghìn, ngàn, tys, mille, tsd, الف, ألف, هزار, हजार, 千, 천',
  million:
    'm, mn, mln, млн, mio, million, millions, milyon, milion, millón, milhão, juta, jt, triệu, مليون, میلیون, 百万, 백만',
  'for-posts':
    'future posts, future post, next posts, next post, upcoming posts, each new post, every new post, every post, last posts, last post, gelecek gönderi, gelecek gönderiler, son gönderiler, на будущие посты, на новые посты, на последние посты, publicaciones futuras, postagens futuras',
}

/** What is delivered to an account's posts as they appear. */
export const AUTO_PHRASES: Partial<Readonly<Record<Deliverable, string>>> = {
  likes:
    'auto likes, auto like, oto beğeni, otomatik beğeni, автолайки, авто лайки, curtidas automáticas, likes automáticos, me gusta automáticos, لايكات تلقائية, 自动点赞',
  views:
    'auto views, auto view, oto izlenme, otomatik izlenme, автопросмотры, авто просмотры, vistas automáticas, visualizações automáticas, مشاهدات تلقائية, 自动观看',
  comments: 'auto comments, auto comment, автокомментарии',
  shares: 'auto shares',
  saves: 'auto saves',
  reposts: 'auto retweets, auto reposts, авторепосты',
  reactions: 'auto reactions, auto reaction, автореакции',
  impressions: 'auto impressions',
  reach: 'auto reach',
}
