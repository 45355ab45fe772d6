import type { Quality } from './service-traits'

/** What panels claim about the accounts that deliver, and about retention. */
export const QUALITY_PHRASES: Readonly<Record<Quality, string>> = {
  real: 'real, reals, genuine, human, humans, real human, real people, gerçek, gercek, reales, reais, verdadeiros, живые, живых, живой, реальные, реальных, реальный, حقيقي, حقيقية, حقيقيين, واقعی, असली, người tài khoản thật, thật, asli, nyata, vrais, echte, echt, reali, prawdziwe, prawdziwi, prawdziwych, 真人, 真实, 真實, リアル, 리얼, 실제',
  hq: 'hq, high quality, highquality, high qualities, super quality, top quality, best quality, ultra hq, uhq, premium quality, good quality, yüksek kalite, kaliteli, alta calidad, alta qualidade, высокое качество, качественные, качественных, جودة عالية, عالي الجودة, عالية الجودة, کیفیت بالا, با کیفیت, باکیفیت, उच्च गुणवत्ता, chất lượng cao, kualitas tinggi, haute qualité, hohe qualität, hochwertig, alta qualità, wysoka jakość, wysokiej jakości, 高质量, 高品质, 優質, 高品質, 고품질',
  lq: 'lq, low quality, lowquality, düşük kalite, baja calidad, baixa qualidade, низкое качество, جودة منخفضة, کیفیت پایین, chất lượng thấp, 低质量',
  mixed:
    'mix, mixed, mix quality, mixed quality, karışık, karisik, mixto, mixtos, misto, mistos, микс, смешанные, смешанных, مختلط, متنوع, ترکیبی, میکس, hỗn hợp, campuran, mixte, gemischt, misti, mieszane, 混合, ミックス',
  bots: 'bots, bot quality, bot account, bot accounts, bot, fake, fakes, боты, ботов, офферы, офферов, وهمي, وهمية, وهميين, فیک, robots, falsos, sahte, 机器人, 假粉, ボット, tài khoản ảo',
  active:
    'active, active users, active accounts, aktif, activos, ativos, активные, активных, متفاعل, متفاعلين, نشط, نشطة, فعال, aktif kullanıcı, hoạt động, actifs, aktive, attivi, aktywne, aktywni, aktywnych, 活跃, アクティブ',
  organic:
    'organic, organik, orgánico, orgánicos, orgânico, orgânicos, органические, органика, органический, عضوي, عضوية, ارگانیک, organique, organiques, organisch, organici, organiczne, 有机, 自然',
  ads: 'ads, ad, adwords, реклама, рекламы, через рекламу, anuncios, anúncios, reklam, إعلانات, اعلانات, 广告',
  premium: 'premium, премиум, بريميوم, پرمیوم, प्रीमियम, vip, премиальные',
  verified:
    'verified, blue tick, blue verified, blue check, verified accounts, onaylı, mavi tik, verificado, verificados, верифицированные, верифицированных, موثق, موثقة, موثقين, 认证, vérifié, verifiziert',
  exclusive:
    'exclusive, özel servis, exclusivo, эксклюзив, эксклюзивный, حصري, اختصاصی, độc quyền, eksklusif, exclusif, exklusiv, esclusivo, 独家',
  targeted:
    'targeted, target, geo targeted, hedefli, segmentado, segmentados, целевые, целевых, مستهدف, هدفمند, 定向',
  'no-drop':
    'no drop, nodrop, non drop, nondrop, none drop, not drop, never drop, zero drop, without drop, no drops, non dropping, no dropping, drop free, dropless, non droped, nd, düşüş yok, düşme yok, düşmez, düşmeyen, düşüşsüz, sin caída, sin caídas, sin bajas, no caen, no cae, sem queda, sem quedas, não cai, без списаний, без отписок, без отписки, без списания, не отписываются, بدون نقص, بدون نزول, لا ينقص, لا تنقص, ثابت, ثابتة, بدون ریزش, không tụt, ko tụt, tidak turun, anti drop, no turun, sans perte, sans baisse, sans chute, kein drop, ohne drop, kein verlust, senza cali, senza calo, bez spadków, nie spada, 不掉, 不掉粉, 零掉粉, 無掉粉, 減少なし, 드랍 없음, 이탈없음',
  'low-drop':
    'low drop, less drop, lessdrop, lowdrop, min drop, minimal drop, minimum drop, small drop, little drop, very low drop, low drops, az düşüş, düşük düşüş, baja caída, pocas caídas, baixa queda, pouca queda, мало отписок, минимальные отписки, малые списания, نقص قليل, نزول قليل, ریزش کم, کم ریزش, tụt ít, faible perte, wenig drop, basso calo, mało spadków, 少掉, 低掉',
  drops:
    'drops, drop possible, high drop, big drop, heavy drop, may drop, can drop, could drop, might drop, will drop, possible drop, drop may occur, düşüş olur, düşüş olabilir, düşebilir, puede caer, pueden caer, pode cair, возможны отписки, возможны списания, с отписками, قد ينقص, ریزش دارد, có tụt, bisa drop, 会掉, 掉粉',
  'old-accounts':
    'old account, old accounts, aged account, aged accounts, old profiles, aged, old users, eski hesap, eski hesaplar, cuentas antiguas, contas antigas, старые аккаунты, старых аккаунтов, حسابات قديمة, اکانت قدیمی, tài khoản cổ, akun lama, comptes anciens, alte accounts, alte konten, account vecchi, stare konta, 老号, 老账号',
  'profile-picture':
    'profile picture, profile pictures, profile pic, profile pics, profile photo, profile photos, with pp, dp, with avatar, avatars, profil fotoğraflı, profil resimli, con foto, con foto de perfil, com foto, com foto de perfil, с аватаркой, с аватарками, с аватаром, с фото, صور شخصية, بصورة شخصية, دارای عکس, có avatar, ảnh đại diện, foto profil, photo de profil, mit profilbild, profilbild, con foto profilo, ze zdjęciem profilowym, 有头像, 带头像',
  'high-retention':
    'high retention, hr, hi retention, retention, high ret, yüksek tutma, alta retención, alta retenção, высокое удержание, удержание, с удержанием, احتفاظ عالي, haute rétention, hohe retention, alta ritenzione, wysoka retencja, 高留存, giữ chân cao',
  monetizable:
    'monetizable, monetisable, monetization, monetisation, monetized, monetize, para kazanma, monetización, monetizável, монетизация, монетизируемые, تحقيق الربح, monétisable, monetyzacja, bật kiếm tiền, 可获利',
  female:
    'female, females, girls, women, woman, kadın, bayan, femeninos, femeninas, mujeres, mujer, mulheres, femininos, женщины, женские, девушки, بنات, نسائي, زن, دختر, wanita, femmes, frauen, weiblich, donne, kobiety, 女性, 女粉',
  male: 'male, males, men, boys, erkek, hombres, masculinos, homens, мужчины, мужские, شباب, رجال, مرد, pria, hommes, männer, männlich, uomini, mężczyźni, 男性, 男粉',
}
