-- What a visit's source, medium or referring domain says about how it came about. Operators may add rows of their own.
CREATE TABLE channel_definition (
    domain String,
    kind LowCardinality(String),
    domain_type Nullable(String),
    type_if_paid Nullable(String),
    type_if_organic Nullable(String)
)
ENGINE = ReplacingMergeTree
ORDER BY (domain, kind);

INSERT INTO channel_definition
SELECT arrayJoin(domains) AS domain, kind, domain_type, paid, organic
FROM values('domains Array(String), kind String, domain_type Nullable(String), paid Nullable(String), organic Nullable(String)',
    (['google', 'google.com', 'google.co.uk', 'google.de', 'google.fr', 'google.es', 'google.it', 'google.nl', 'google.ca', 'google.com.br', 'google.com.au', 'google.co.in', 'google.co.jp', 'com.google.android.googlequicksearchbox', 'bing', 'bing.com', 'cn.bing.com', 'duckduckgo', 'duckduckgo.com', 'ddg', 'yahoo', 'yahoo.com', 'yahoo.co.jp', 'baidu', 'baidu.com', 'yandex', 'yandex.ru', 'yandex.com', 'yandex.com.tr', 'ya.ru', 'ecosia', 'ecosia.org', 'brave', 'brave.com', 'search.brave.com', 'qwant', 'qwant.com', 'startpage', 'startpage.com', 'naver', 'naver.com', 'seznam', 'seznam.cz', 'kagi', 'kagi.com', 'ask', 'ask.com', 'aol', 'aol.com', 'dogpile', 'dogpile.com', 'sogou', 'sogou.com', 'so.com', 'daum', 'daum.net', 'swisscows', 'swisscows.com', 'mojeek', 'mojeek.com', 'presearch', 'presearch.com'], 'source', 'Search', 'Paid Search', 'Organic Search'),
    (['facebook', 'facebook.com', 'fb', 'fb.me', 'm.facebook.com', 'l.facebook.com', 'lm.facebook.com', 'instagram', 'instagram.com', 'ig', 'l.instagram.com', 'threads', 'threads.net', 'threads.com', 'twitter', 'twitter.com', 't.co', 'x', 'x.com', 'linkedin', 'linkedin.com', 'lnkd.in', 'reddit', 'reddit.com', 'pinterest', 'pinterest.com', 'pin.it', 'snapchat', 'snapchat.com', 'tumblr', 'tumblr.com', 'quora', 'quora.com', 'hackernews', 'news.ycombinator.com', 'ycombinator.com', 'mastodon', 'mastodon.social', 'bluesky', 'bsky.app', 'bsky.social', 'vk', 'vk.com', 'ok.ru', 'weibo', 'weibo.com', 'wechat', 'weixin.qq.com', 'whatsapp', 'whatsapp.com', 'wa.me', 'telegram', 'telegram.org', 't.me', 'discord', 'discord.com', 'slack', 'slack.com', 'xing', 'xing.com', 'nextdoor', 'nextdoor.com', 'meta', 'messenger', 'messenger.com', 'line.me', 'stackoverflow.com', 'stackexchange.com', 'github.com', 'medium.com', 'substack.com', 'dev.to', 'producthunt.com'], 'source', 'Social', 'Paid Social', 'Organic Social'),
    (['youtube', 'youtube.com', 'youtu.be', 'm.youtube.com', 'vimeo', 'vimeo.com', 'twitch', 'twitch.tv', 'tiktok', 'tiktok.com', 'dailymotion', 'dailymotion.com', 'bilibili', 'bilibili.com', 'netflix', 'netflix.com', 'hulu', 'hulu.com', 'wistia', 'wistia.com', 'rumble', 'rumble.com', 'odysee', 'odysee.com'], 'source', 'Video', 'Paid Video', 'Organic Video'),
    (['amazon', 'amazon.com', 'amazon.co.uk', 'amazon.de', 'ebay', 'ebay.com', 'ebay.co.uk', 'ebay.de', 'etsy', 'etsy.com', 'walmart', 'walmart.com', 'alibaba', 'alibaba.com', 'aliexpress', 'aliexpress.com', 'shopify', 'shopify.com', 'shop.app', 'shopping.google.com', 'igshopping', 'shopzilla', 'shopzilla.com', 'idealo', 'idealo.de', 'mercadolibre', 'mercadolibre.com', 'rakuten', 'rakuten.co.jp', 'temu', 'temu.com', 'shein', 'shein.com', 'zalando', 'zalando.de', 'target', 'target.com'], 'source', 'Shopping', 'Paid Shopping', 'Organic Shopping'),
    (['email', 'e-mail', 'newsletter', 'mail.google.com', 'com.google.android.gm', 'outlook', 'outlook.live.com', 'outlook.office.com', 'mail.yahoo.com', 'mail.aol.com', 'mail.proton.me', 'mailchimp', 'hubspot', 'customer.io', 'customerio', 'sendgrid', 'klaviyo', 'braze'], 'source', 'Email', NULL, 'Email'),
    (['sms'], 'source', 'SMS', NULL, 'SMS'),
    (['push', 'onesignal'], 'source', 'Push', NULL, 'Push'),
    (['chatgpt', 'chatgpt.com', 'chat.openai.com', 'openai.com', 'perplexity', 'perplexity.ai', 'claude', 'claude.ai', 'gemini.google.com', 'copilot', 'copilot.microsoft.com', 'you.com', 'phind.com', 'deepseek', 'chat.deepseek.com', 'grok', 'grok.com', 'meta.ai', 'mistral.ai'], 'source', 'AI', NULL, 'AI'),
    (['$direct', '(direct)', 'direct'], 'source', 'Direct', NULL, 'Direct'),
    (['cpc', 'ppc', 'cpm', 'cpv', 'cpa', 'retargeting', 'paid'], 'medium', NULL, NULL, NULL),
    (['paid-search', 'paid_search', 'paidsearch', 'sem'], 'medium', NULL, 'Paid Search', NULL),
    (['paid-social', 'paid_social', 'paidsocial'], 'medium', NULL, 'Paid Social', NULL),
    (['paid-video', 'paid_video', 'paidvideo'], 'medium', NULL, 'Paid Video', NULL),
    (['paid-shopping', 'paid_shopping', 'paidshopping'], 'medium', NULL, 'Paid Shopping', NULL),
    (['social', 'social-network', 'social-media', 'sm', 'social network', 'social media', 'organic-social', 'organic_social'], 'medium', NULL, 'Paid Social', 'Organic Social'),
    (['organic', 'search'], 'medium', NULL, 'Paid Search', 'Organic Search'),
    (['video', 'organic-video'], 'medium', NULL, 'Paid Video', 'Organic Video'),
    (['shopping'], 'medium', NULL, 'Paid Shopping', 'Organic Shopping'),
    (['email', 'e-mail', 'e_mail', 'e mail', 'newsletter'], 'medium', NULL, 'Email', 'Email'),
    (['sms'], 'medium', NULL, 'SMS', 'SMS'),
    (['push', 'mobile', 'notification', 'mobile-push', 'web-push'], 'medium', NULL, 'Push', 'Push'),
    (['affiliate', 'affiliates', 'partner'], 'medium', NULL, 'Affiliate', 'Affiliate'),
    (['referral', 'app', 'link', 'banner', 'display', 'interstitial', 'expandable'], 'medium', NULL, 'Display', 'Referral'),
    (['audio', 'podcast', 'radio'], 'medium', NULL, 'Audio', 'Audio')
);

CREATE DICTIONARY IF NOT EXISTS channel_definition_dict (
    domain String,
    kind String,
    domain_type Nullable(String),
    type_if_paid Nullable(String),
    type_if_organic Nullable(String)
)
PRIMARY KEY domain, kind
SOURCE(CLICKHOUSE(TABLE 'channel_definition'))
LAYOUT(COMPLEX_KEY_HASHED())
LIFETIME(MIN 300 MAX 600);

-- A rate holds from its day until the day before the next one.
CREATE DICTIONARY IF NOT EXISTS exchange_rate_dict (
    currency String,
    start_date Date,
    end_date Nullable(Date),
    rate Decimal64(10)
)
PRIMARY KEY currency
SOURCE(CLICKHOUSE(QUERY 'SELECT currency, date AS start_date, if(next = toDate(0), NULL, next - 1) AS end_date, rate FROM (SELECT currency, date, rate, leadInFrame(date) OVER (PARTITION BY currency ORDER BY date ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS next FROM exchange_rate FINAL)'))
LAYOUT(COMPLEX_KEY_RANGE_HASHED())
RANGE(MIN start_date MAX end_date)
LIFETIME(MIN 300 MAX 600);
