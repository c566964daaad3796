/**
 * What surrounds an article on a real page: scripts, page state, menus, columns of other news, a footer. Golden pages
 * leave most of it out, so that people can read them; a bench on them alone would flatter. Made anew each time, the
 * same each time: `surrounded` draws its words from a small generator that starts with the family's name.
 */

/** How each product builds its chrome, as real pages of its sites show it. */
const STYLES = {
  'portal-folder': { menu: listMenu, item: cardItem, block: panel('box_left_tit', 'box_left'), state: 0 },
  nukeviet: {
    menu: bootstrapMenu,
    item: thumbItem,
    block: panel('panel-heading', 'panel panel-default'),
    state: 0,
  },
  'hatinh-commune': {
    menu: bootstrapMenu,
    item: cardItem,
    block: panel('widget-title', 'widget-sidebar'),
    state: 0,
  },
  sharepoint: { menu: webPartMenu, item: rowItem, block: webPart, state: 0.25 },
  liferay: { menu: bootstrapMenu, item: rowItem, block: portlet, state: 0 },
  webcenter: { menu: generatedMenu, item: rowItem, block: generatedBlock, state: 0.05 },
  vpcp: { menu: listMenu, item: rowItem, block: panel('title-block', 'block-right'), state: 0.25 },
  vnpt: { menu: bootstrapMenu, item: rowItem, block: panel('portlet-title', 'portlet light'), state: 0.1 },
  newspaper: {
    menu: megaMenu,
    item: storyItem,
    block: panel('box-category-top', 'box-category sidebar-1'),
    state: 0,
  },
  wordpress: { menu: wordpressMenu, item: thumbItem, block: wordpressWidget, state: 0 },
  generic: { menu: listMenu, item: cardItem, block: panel('heading', 'sidebar-box'), state: 0 },
};

/** `html` with as much chrome of that family around its body as makes it about `kilobytes` long. */
export function surrounded(html, family, kilobytes) {
  const style = STYLES[family] ?? STYLES.generic;
  const draw = random(family);
  const bytes = Math.max(0, kilobytes * 1024 - Buffer.byteLength(html));
  const fill = (share, make) => {
    let text = '';
    for (let count = 0; Buffer.byteLength(text) < bytes * share; count += 1) text += `${make(draw, count)}\n`;
    return text;
  };
  const code = 0.35 * (1 - style.state);
  const shown = 1 - code - style.state;
  const head = fill(code * 0.6, script) + fill(code * 0.15, sheet);
  const top =
    hiddenState(bytes * style.state, draw) +
    style.menu(fill(shown * 0.35, (...at) => menuItem(style, ...at)));
  const columns = fill(shown * 0.55, () =>
    style.block(draw, [1, 2, 3, 4, 5].map(() => style.item(draw)).join('')),
  );
  const bottom = `${columns}<div class="footer" id="footer">${fill(shown * 0.1, footerLine)}</div>${fill(code * 0.25, script)}`;
  return put(put(put(html, /<\/head>/i, head, 0), /<body[^>]*>/i, top, 1), /<\/body>/i, bottom, 0);
}

/** Puts `text` before (0) or behind (1) the first thing that `mark` finds; at the start or end where there is none. */
function put(html, mark, text, side) {
  const found = mark.exec(html);
  if (!found) return side === 1 ? text + html : html + text;
  const at = found.index + side * found[0].length;
  return html.slice(0, at) + text + html.slice(at);
}

const SYLLABLES =
  'xã huyện hội nghị tổng kết công tác năm tuyên truyền nông thôn mới chính quyền nhân dân đoàn kết phát triển kinh tế văn hóa giáo dục an ninh quốc phòng đảng bộ chi bộ cán bộ thanh niên phụ nữ nông dân cựu chiến binh trường học trạm y tế môi trường giao thông thủy lợi sản xuất vụ xuân hè thu mùa lúa ngô lạc chăn nuôi phòng chống dịch bệnh thiên tai'.split(
    ' ',
  );

function words(draw, count) {
  const text = Array.from({ length: count }, () => SYLLABLES[Math.floor(draw() * SYLLABLES.length)]).join(
    ' ',
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const number = (draw, most) => Math.floor(draw() * most);
const address = (draw) =>
  `/tin-tuc/${words(draw, 5)
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .replace(/ /g, '-')}-${number(draw, 90000)}.html`;
const day = (draw) => `${1 + number(draw, 28)}/${1 + number(draw, 12)}/2024`;

function random(seed) {
  let state = [...seed].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function script(draw, count) {
  return `<script type="text/javascript">(function(w,d,s,i){if(i<${number(draw, 999)}&&w.length>0){w["v${count}"]=d.getElementById("el${number(draw, 999)}");for(var j=0;j<i;j++){s.push({id:${number(draw, 9999)},title:"${words(draw, 6)}",url:"${address(draw)}"});}}})(window.cfg||[],document,[],${number(draw, 20)});</script>`;
}

function sheet(draw, count) {
  return `<style>.c${count} > li a:hover{color:#${number(draw, 899999) + 100000};padding:${number(draw, 30)}px}@media (max-width:${number(draw, 900)}px){.c${count}{display:none}}</style>`;
}

function hiddenState(bytes, draw) {
  if (bytes < 100) return '';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const state = Array.from({ length: bytes }, () => letters[number(draw, 64)]).join('');
  return `<div class="aspNetHidden"><input type="hidden" name="__STATE" id="__STATE" value="${state}" /></div>`;
}

function menuItem(style, draw, count) {
  const sub = Array.from(
    { length: 6 },
    () => `<li class="sub"><a href="${address(draw)}" title="${words(draw, 4)}">${words(draw, 4)}</a></li>`,
  );
  const css =
    style.menu === wordpressMenu
      ? `menu-item menu-item-type-taxonomy menu-item-object-category menu-item-${count}`
      : 'dropdown';
  return `<li class="${css}"><a class="lv1" href="${address(draw)}"><span>${words(draw, 3)}</span></a><ul class="sub-menu">${sub.join('')}</ul></li>`;
}

function listMenu(items) {
  return `<div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="logo"/></a></div><div id="menu"><ul>${items}</ul></div></div>`;
}
function bootstrapMenu(items) {
  return `<nav class="navbar navbar-default" role="navigation"><div class="container"><div class="collapse navbar-collapse"><ul class="nav navbar-nav">${items}</ul></div></div></nav>`;
}
function webPartMenu(items) {
  return `<div id="s4-topheader2" class="s4-pr"><div class="menu horizontal menu-horizontal"><ul class="root static">${items}</ul></div></div>`;
}
function generatedMenu(items) {
  return `<div id="T:pt_pgl1" class="x1a"><div class="xgk x19"><div class="p_AFFlow"><ul class="xmu">${items}</ul></div></div></div>`;
}
function megaMenu(items) {
  return `<header class="site-header-top"><div class="header__nav"><nav class="main-nav"><ul class="menu-nav">${items}</ul></nav></div></header>`;
}
function wordpressMenu(items) {
  return `<header id="masthead" class="site-header"><svg width="24" height="24" viewBox="0 0 24 24"><path d="M3 6h18M3 12h18M3 18h18"/></svg><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu">${items}</ul></nav></header>`;
}

function panel(title, box) {
  return (draw, items) =>
    `<div class="${box}"><div class="${title}"><h3><a href="${address(draw)}">${words(draw, 3)}</a></h3></div><div class="content_box"><ul class="list-items">${items}</ul></div></div>`;
}
function webPart(draw, items) {
  const id = number(draw, 99999);
  return `<div class="ms-webpart-zone ms-fullWidth"><div id="MSOZoneCell_WebPartWPQ${id}" class="s4-wpcell-plain ms-webpartzone-cell"><div class="ms-webpart-chrome ms-webpart-chrome-vertical"><div WebPartID="${id}" id="WebPartWPQ${id}"><table class="ms-summary" width="100%"><tr><td><ul>${items}</ul></td></tr></table></div></div></div></div>`;
}
function portlet(draw, items) {
  const id = number(draw, 99999);
  return `<div class="portlet-boundary portlet-static" id="p_p_id_101_INSTANCE_${id}_"><span id="p_101_INSTANCE_${id}"></span><section class="portlet"><header class="portlet-topper"><h2 class="portlet-title">${words(draw, 3)}</h2></header><div class="portlet-content"><div class="portlet-body"><ul class="list-unstyled">${items}</ul></div></div></section></div>`;
}
function generatedBlock(draw, items) {
  const id = number(draw, 99999);
  return `<div id="T:r${id}:0:pgl1" class="xjb"><div class="x12"><table cellpadding="0" cellspacing="0" border="0" summary=""><tr><td class="xth">${words(draw, 3)}</td></tr><tr><td><div class="xj${id % 7}"><ul>${items}</ul></div></td></tr></table></div></div>`;
}
function wordpressWidget(draw, items) {
  return `<aside id="recent-posts-${number(draw, 99)}" class="widget widget_recent_entries"><h2 class="widget-title">${words(draw, 3)}</h2><div class="elementor-element elementor-widget-wrap"><ul>${items}</ul></div></aside>`;
}

function rowItem(draw) {
  return `<li class="item"><a href="${address(draw)}">${words(draw, 12)}</a> <span class="date">(${day(draw)})</span></li>`;
}
function cardItem(draw) {
  return `<li><div class="item-news"><a class="img" href="${address(draw)}"><img src="/upload/${number(draw, 9999)}.jpg" alt=""/></a><div class="text"><a href="${address(draw)}">${words(draw, 11)}</a></div></div></li>`;
}
function thumbItem(draw) {
  return `<li class="clearfix"><a class="show black" href="${address(draw)}" data-content="${words(draw, 10)}" data-img="/assets/${number(draw, 9999)}.jpg"><img src="/assets/${number(draw, 9999)}.jpg" alt="${words(draw, 6)}" width="70" class="img-thumbnail pull-left"/>${words(draw, 11)}</a></li>`;
}
function storyItem(draw) {
  return `<li class="box-category-item" data-id="${number(draw, 999999)}"><a class="box-category-link-with-avatar img-resize" href="${address(draw)}"><img data-src="https://cdn.example.vn/zoom/250_156/${number(draw, 9999)}.jpg" alt="${words(draw, 8)}" class="box-category-avatar"/></a><div class="box-category-content"><h3 class="box-category-title-text"><a class="box-category-link-title" href="${address(draw)}">${words(draw, 11)}</a></h3><span class="time">${day(draw)}</span></div></li>`;
}
function footerLine(draw) {
  return `<div class="col"><p>${words(draw, 8)}: <a href="${address(draw)}">${words(draw, 5)}</a></p></div>`;
}
