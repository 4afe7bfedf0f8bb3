<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AccessRoom</name>
        <message>
            <location filename="../../../console/app/rooms/access_room.py" />
            <source>A trainee works on a demo, with invented people. Sign off to let somebody else sit down.</source>
            <translation>Alguien en formación trabaja en una demostración, con personas inventadas. Cierre su sesión para dejar el puesto a otra persona.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/access_room.py" />
            <source>Each contact you open is written down and reviewed.</source>
            <translation>Cada contacto que abra queda anotado y se revisa.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/access_room.py" />
            <source>Emergency access until {time}.</source>
            <translation>Acceso de emergencia hasta las {time}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/access_room.py" />
            <source>Nothing at this desk is for your role</source>
            <translation>Nada en este puesto es para su función</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/access_room.py" />
            <source>Your role may not do this.</source>
            <translation>Su función no puede hacer esto.</translation>
        </message>
    </context>
    <context>
        <name>AccountFlow</name>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>Nobody got rights back by it.</source>
            <translation>Nadie recuperó derechos por ello.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>Not released.</source>
            <translation>No se desbloqueó.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>The accounts come from an older copy of the record.</source>
            <translation>Las cuentas vienen de una copia anterior del registro.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>The administrator looks at People of this desk.</source>
            <translation>El administrador revisa Personas de este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>The list of accounts beside the record was changed by hand.</source>
            <translation>La lista de cuentas junto al registro fue cambiada a mano.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>The people of this desk come from the agency's site folder: none yet.</source>
            <translation>Las personas de este puesto vienen de la carpeta de la agencia: todavía ninguna.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>The record could not be used. See the line below.</source>
            <translation>No se pudo usar el registro. Vea la línea de abajo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>This account had its release by phone. A second person must come.</source>
            <translation>Esta cuenta ya tuvo su desbloqueo por teléfono. Debe venir una segunda persona.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/account_flow.py" />
            <source>{name} may not release an account.</source>
            <translation>{name} no puede desbloquear una cuenta.</translation>
        </message>
    </context>
    <context>
        <name>AccountPage</name>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>A recovery code</source>
            <translation>Un código de recuperación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Five bad tries: the account of {name} is locked. Calls and notes are safe. A second person lets it try again.</source>
            <translation>Cinco intentos fallidos: la cuenta de {name} está bloqueada. Las llamadas y las notas están a salvo. Una segunda persona permite intentarlo otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>I have read this</source>
            <translation>He leído esto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>LOCKED</source>
            <translation>BLOQUEADA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Nothing, and then touch your key; or a recovery code</source>
            <translation>Nada, y luego toque su llave; o un código de recuperación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Passphrase</source>
            <translation>Frase de paso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>People of this desk</source>
            <translation>Personas de este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Sign on</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Six digits, or a recovery code</source>
            <translation>Seis cifras, o un código de recuperación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Type your passphrase first.</source>
            <translation>Escriba primero su frase de paso.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>What the system's sign-on asks for, or a recovery code</source>
            <translation>Lo que pide el inicio de sesión del sistema, o un código de recuperación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Who sits at this desk?</source>
            <translation>¿Quién está en este puesto?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Your second factor</source>
            <translation>Su segundo factor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/account_page.py" />
            <source>Your second factor cannot be shown at this desk now. A recovery code signs you on, and lets you set up another.</source>
            <translation>Su segundo factor no se puede mostrar ahora en este puesto. Un código de recuperación le da entrada y le permite preparar otro.</translation>
        </message>
    </context>
    <context>
        <name>ActButton</name>
        <message>
            <location filename="../../../console/ui/entry/act_button.py" />
            <source>Key {key}</source>
            <translation>Tecla {key}</translation>
        </message>
    </context>
    <context>
        <name>ActTable</name>
        <message>
            <location filename="../../../console/ui/shell/act_table.py" />
            <source>The site's key for an act cannot be read.</source>
            <translation>No se puede leer la tecla que el centro fijó para una acción.</translation>
        </message>
    </context>
    <context>
        <name>ActWriter</name>
        <message>
            <location filename="../../../console/controllers/act_writer.py" />
            <source>Not done: another act of this contact is being written. Press again.</source>
            <translation>No hecho: se está escribiendo otra acción de este contacto. Pulse otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/act_writer.py" />
            <source>What you changed after that is not in it: say it in an addendum.</source>
            <translation>Lo que cambió después no está incluido: dígalo en un anexo.</translation>
        </message>
    </context>
    <context>
        <name>AdvicePane</name>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Advice</source>
            <translation>Consejo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Advised after {span}. Followed?</source>
            <translation>Aconsejado tras {span}. ¿Se siguió?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Advised {count} times</source>
            <translation>Veces aconsejado: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Consult</source>
            <translation>Consulta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Enter goes on, then records; it can be said later</source>
            <translation>Intro avanza y luego registra; se puede decir más tarde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Enter goes on, then stops the clock; Esc leaves it open</source>
            <translation>Intro avanza y luego detiene el reloj; Esc lo deja abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Enter goes on; the clock begins at the last Enter</source>
            <translation>Intro avanza; el reloj empieza con el último Intro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Followed, not followed, or not known?</source>
            <translation>¿Seguido, no seguido o no se sabe?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Followed?</source>
            <translation>¿Se siguió?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>How</source>
            <translation>Cómo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>It lowers a response</source>
            <translation>Reduce una respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Nobody asked yet</source>
            <translation>Nadie ha preguntado aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Position or unit</source>
            <translation>Puesto o unidad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Response you recommend</source>
            <translation>Respuesta que usted recomienda</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Say first who asks.</source>
            <translation>Diga primero quién pregunta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Somebody asks</source>
            <translation>Alguien pregunta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Somebody asks for advice</source>
            <translation>Alguien pide consejo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Was it followed: “{words}”</source>
            <translation>¿Se siguió: «{words}»?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>What became of it</source>
            <translation>Qué resultó de ello</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>What became of the advice</source>
            <translation>Qué resultó del consejo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>What did you advise? Your own words</source>
            <translation>¿Qué aconsejó usted? Con sus propias palabras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>What was advised? A few words are needed.</source>
            <translation>¿Qué se aconsejó? Hacen falta unas palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>What you advised</source>
            <translation>Qué aconsejó usted</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Who asks</source>
            <translation>Quién pregunta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Who asks, and what?</source>
            <translation>¿Quién pregunta y qué?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>Why, if not</source>
            <translation>Por qué, si no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>as you said it</source>
            <translation>tal como lo dijo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>lowers a response, because: {reason}</source>
            <translation>reduce una respuesta, porque: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>may stay empty</source>
            <translation>puede quedar vacío</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>only if it holds, cancels or lowers a response: your reason</source>
            <translation>solo si retiene, cancela o reduce una respuesta: su motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>{time}  advised after {span}: {words}</source>
            <translation>{time}  aconsejado tras {span}: {words}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>{time}  {who} asked</source>
            <translation>{time}  preguntó: {who}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/consult/advice_pane.py" />
            <source>{who} waits {span}</source>
            <translation>{who} espera {span}</translation>
        </message>
    </context>
    <context>
        <name>AlarmController</name>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>Caller lost</source>
            <translation>Se cortó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>Escalated, nobody has been told yet</source>
            <translation>Escalado, todavía no se ha avisado a nadie</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>Missed: asked for you, and the call ended</source>
            <translation>Sin atender: preguntaron por usted y la llamada terminó</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>Rescue not confirmed</source>
            <translation>Rescate sin confirmar</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>You are asked for</source>
            <translation>Preguntan por usted</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/alarm_controller.py" />
            <source>You are asked for, immediate call</source>
            <translation>Preguntan por usted, llamada inmediata</translation>
        </message>
    </context>
    <context>
        <name>AlarmLine</name>
        <message>
            <location filename="../../../console/ui/escalation/alarm_line.py" />
            <source>Alarms</source>
            <translation>Alarmas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/alarm_line.py" />
            <source>No sound on this desk: watch this line</source>
            <translation>No hay sonido en este puesto: vigile esta línea</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/alarm_line.py" />
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/alarm_line.py" />
            <source>{alarm}, seen</source>
            <translation>{alarm}, visto</translation>
        </message>
    </context>
    <context>
        <name>AssessPane</name>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>Assessment</source>
            <translation>Valoración</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>Below level 3 or 4 a second person decides with you. Who?</source>
            <translation>Por debajo del nivel 3 o 4 decide con usted una segunda persona. ¿Quién?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>Going below the floor needs a reason.</source>
            <translation>Quedar por debajo del mínimo necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>On the line: {who}</source>
            <translation>En la línea: {who}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>Questions of the assessment</source>
            <translation>Preguntas de la valoración</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>phone</source>
            <translation>teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>somebody else</source>
            <translation>otra persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>the person</source>
            <translation>la persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>{done} of {all} asked; ← → other questions</source>
            <translation>{done} de {all} preguntadas; ← → otras preguntas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/assess_pane.py" />
            <source>{level} is below {floor}: why?</source>
            <translation>{level} está por debajo de {floor}: ¿por qué?</translation>
        </message>
    </context>
    <context>
        <name>AuditExportCard</name>
        <message>
            <location filename="../../../console/ui/access/audit_export_card.py" />
            <source>Export the lines that are shown</source>
            <translation>Exportar las líneas que se muestran</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/audit_export_card.py" />
            <source>Name a new file.</source>
            <translation>Nombre un archivo nuevo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/audit_export_card.py" />
            <source>New file, for spreadsheets (CSV)</source>
            <translation>Archivo nuevo, para hojas de cálculo (CSV)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/audit_export_card.py" />
            <source>Nothing leaves without a reason: say what it is for.</source>
            <translation>Nada sale sin un motivo: diga para qué es.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/audit_export_card.py" />
            <source>What it is for</source>
            <translation>Para qué es</translation>
        </message>
    </context>
    <context>
        <name>AuditExportFlow</name>
        <message>
            <location filename="../../../console/app/rooms/audit_export_flow.py" />
            <source>Name a new file in a folder that is there. Nothing was written.</source>
            <translation>Nombre un archivo nuevo en una carpeta que exista. No se escribió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/audit_export_flow.py" />
            <source>Not exported: the audit could not be kept.</source>
            <translation>No exportado: no se pudo guardar la auditoría.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/audit_export_flow.py" />
            <source>The file could not be written: {why}. The audit has the wish.</source>
            <translation>No se pudo escribir el archivo: {why}. La auditoría tiene la petición.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/audit_export_flow.py" />
            <source>Your role may not do this.</source>
            <translation>Su función no puede hacer esto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/audit_export_flow.py" />
            <source>{count} lines are in {file}. The audit has it.</source>
            <translation>{count} líneas están en {file}. La auditoría lo tiene.</translation>
        </message>
    </context>
    <context>
        <name>AwarenessController</name>
        <message>
            <location filename="../../../console/controllers/awareness_controller.py" />
            <source>{target} is being told over the feed. Nobody goes by that.</source>
            <translation>Se está avisando a {target} por el flujo. Nadie acude por eso.</translation>
        </message>
    </context>
    <context>
        <name>BelowStrip</name>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>Below the floor</source>
            <translation>Por debajo del mínimo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>Enter goes on, then records; Esc keeps the level as it was</source>
            <translation>Intro avanza y luego registra; Esc deja el nivel como estaba</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>In your words</source>
            <translation>Con sus palabras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>Second person</source>
            <translation>Segunda persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>Shift supervisor at the desk; “phone K. Berg” if by telephone</source>
            <translation>Supervisor de turno en el puesto; «teléfono K. Berg» si es por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/below_strip.py" />
            <source>may stay empty</source>
            <translation>puede quedar vacío</translation>
        </message>
    </context>
    <context>
        <name>BoardPane</name>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>A call that is sent elsewhere stands here until somebody has it.</source>
            <translation>Una llamada derivada queda aquí hasta que alguien la tenga.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>Enter opens the reroute. A line goes only when it has landed.</source>
            <translation>Intro abre la derivación. Una línea se va solo cuando ha concluido.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>LOOK</source>
            <translation>MIRE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>NOW</source>
            <translation>AHORA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>Nothing is on the way</source>
            <translation>Nada está en camino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>Open reroutes</source>
            <translation>Derivaciones abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>Reroutes that have not landed</source>
            <translation>Derivaciones sin concluir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/board/board_pane.py" />
            <source>{count} on the way, none landed yet</source>
            <translation>{count} en camino, ninguna concluida</translation>
        </message>
    </context>
    <context>
        <name>CallHead</name>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>A note, the type, the place or the number is another since then.</source>
            <translation>Desde entonces cambió una nota, el tipo, el lugar o el número.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>CHANGED SINCE THE LOG WAS SIGNED</source>
            <translation>CAMBIÓ DESPUÉS DE FIRMAR EL REGISTRO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>CLOSED at 911</source>
            <translation>CERRADA en el 911</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>ENDED UNSEEN</source>
            <translation>TERMINÓ SIN VERSE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Flagged at this desk</source>
            <translation>Marcada en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Incident number</source>
            <translation>Número de incidente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>It stays recorded of that call</source>
            <translation>Queda registrado en esa llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>MERGED into {number}</source>
            <translation>UNIDA a {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Mental health: {answer}</source>
            <translation>Salud mental: {answer}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>NO LONGER IN FEED</source>
            <translation>YA NO ESTÁ EN EL FLUJO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Noted at this desk</source>
            <translation>Anotado en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Place not known</source>
            <translation>Lugar desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Priority, as sent</source>
            <translation>Prioridad, tal como llegó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Requested by {who}, {time}</source>
            <translation>Pedido por {who}, {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Requested, {time}</source>
            <translation>Pedido, {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Rule {rule}</source>
            <translation>Regla {rule}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Show the first new note</source>
            <translation>Mostrar la primera nota nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>Since you looked</source>
            <translation>Desde que usted miró</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>The last full list came without this call, and the center, asked for it by itself, has it no more. How it ended was not seen here.</source>
            <translation>La última lista completa llegó sin esta llamada y el centro, consultado por su cuenta, ya no la tiene. No se vio cómo terminó.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>The last full list came without this call. It was not said to be closed.</source>
            <translation>La última lista completa llegó sin esta llamada. No se dijo que estuviera cerrada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>What was recorded of it here is shown with that call.</source>
            <translation>Lo que se registró de ella aquí se muestra con esa llamada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>as of {time}</source>
            <translation>datos de las {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>log signed</source>
            <translation>registro firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>priority {priority}</source>
            <translation>prioridad {priority}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>unclaimed</source>
            <translation>sin tomar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>yours</source>
            <translation>suya</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_head.py" />
            <source>{owner} has it</source>
            <translation>la tiene {owner}</translation>
        </message>
    </context>
    <context>
        <name>CallPane</name>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Asked aloud</source>
            <translation>Pedido de viva voz</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Call sheet</source>
            <translation>Hoja de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Claim</source>
            <translation>Tomar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Facts and notes of the call</source>
            <translation>Datos y notas de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Flag</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>No call selected</source>
            <translation>Ninguna llamada seleccionada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/call_pane.py" />
            <source>Somebody asked for me</source>
            <translation>Alguien preguntó por mí</translation>
        </message>
    </context>
    <context>
        <name>CallRoom</name>
        <message>
            <location filename="../../../console/app/rooms/call_room.py" />
            <source>Places, callers, numbers and notes are covered in queue and call.</source>
            <translation>Lugares, llamantes, números y notas están tapados en la cola y en la llamada.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/call_room.py" />
            <source>Places, callers, numbers and notes are shown again.</source>
            <translation>Lugares, llamantes, números y notas se muestran de nuevo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/call_room.py" />
            <source>{key} shows them.</source>
            <translation>{key} los muestra.</translation>
        </message>
    </context>
    <context>
        <name>CallSheet</name>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>1 note</source>
            <translation>1 nota</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Also known</source>
            <translation>También conocida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Assisting</source>
            <translation>Ayudan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Call taker</source>
            <translation>Operador</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Callback</source>
            <translation>Llamar a</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Caller</source>
            <translation>Llamante</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Line</source>
            <translation>Línea</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Merged into</source>
            <translation>Unida a</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>NEW</source>
            <translation>NUEVO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Nature</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>No notes yet</source>
            <translation>Sin notas todavía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Notes, {count}</source>
            <translation>Notas, {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Priority</source>
            <translation>Prioridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Received</source>
            <translation>Recibida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/fact_words.py" />
            <source>Sources: {sources}</source>
            <translation>Fuentes: {sources}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>Was</source>
            <translation>Era</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>call taker</source>
            <translation>operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>callback</source>
            <translation>número para llamar de vuelta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>caller</source>
            <translation>llamante</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>closed at 911</source>
            <translation>cerrada en el 911</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>heard {time}</source>
            <translation>oído {time}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>nature</source>
            <translation>tipo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>nature retyped</source>
            <translation>tipo cambiado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>none sent</source>
            <translation>ninguna enviada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>not said</source>
            <translation>no se dijo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>notes</source>
            <translation>notas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>open at 911</source>
            <translation>abierta en el 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>place</source>
            <translation>lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>priority</source>
            <translation>prioridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>status</source>
            <translation>estado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>units</source>
            <translation>unidades</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>until {time}</source>
            <translation>hasta {time}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/sheet.py" />
            <source>value</source>
            <translation>valor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/sheet_lines.py" />
            <source>{count} notes</source>
            <translation>{count} notas</translation>
        </message>
    </context>
    <context>
        <name>CallerBar</name>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>CALLER LOST</source>
            <translation>SE CORTÓ LA LLAMADA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>ESCALATE  {name}</source>
            <translation>ESCALAR  {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>ESCALATE: mark who is ON PHONE first</source>
            <translation>ESCALAR: marque primero quién está AL TELÉFONO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>Line lost</source>
            <translation>Línea cortada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>NOBODY TOLD YET</source>
            <translation>NADIE AVISADO AÚN</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>Nobody ON PHONE</source>
            <translation>Nadie AL TELÉFONO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>ON PHONE  {name}</source>
            <translation>AL TELÉFONO  {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>On the phone</source>
            <translation>Al teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>Parked: {count}, oldest {age}</source>
            <translation>En espera: {count}, el más antiguo {age}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>RESCUE NOT CONFIRMED</source>
            <translation>RESCATE SIN CONFIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/caller_bar.py" />
            <source>{age}, still there? ends in {left}</source>
            <translation>{age}, ¿sigue ahí? termina en {left}</translation>
        </message>
    </context>
    <context>
        <name>CallerController</name>
        <message>
            <location filename="../../../console/controllers/caller_controller.py" />
            <source>No contact is open, so nobody can be on the phone. Claim or open one.</source>
            <translation>Ningún contacto está abierto, así que nadie puede estar al teléfono. Tome o abra uno.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/caller_controller.py" />
            <source>Nobody is ON PHONE, so no caller was lost. Mark the contact first.</source>
            <translation>Nadie está AL TELÉFONO, así que no se cortó ninguna llamada. Marque primero el contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/caller_controller.py" />
            <source>Nobody is ON PHONE, so nothing was escalated. Mark the contact first.</source>
            <translation>Nadie está AL TELÉFONO, así que no se escaló nada. Marque primero el contacto.</translation>
        </message>
    </context>
    <context>
        <name>CaptureRoom</name>
        <message>
            <location filename="../../../console/app/rooms/capture_room.py" />
            <source>The agency allows no pictures of the screen. This system cannot forbid them: take none.</source>
            <translation>La agencia no permite fotos de la pantalla. Este sistema no puede impedirlas: no tome ninguna.</translation>
        </message>
    </context>
    <context>
        <name>CardPane</name>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Answer for an unconfirmed rescue</source>
            <translation>Responder por un rescate sin confirmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Back to the work</source>
            <translation>Volver al trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Choose a reason, or press Esc.</source>
            <translation>Elija un motivo o pulse Esc.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Enter goes on, then records; Esc leaves it red</source>
            <translation>Intro avanza y luego registra; Esc lo deja en rojo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Enter records it; Esc leaves it open</source>
            <translation>Intro lo registra; Esc lo deja abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Enter records it; it can wait</source>
            <translation>Intro lo registra; puede esperar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Escalated {time}</source>
            <translation>Escalado {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Escalation card</source>
            <translation>Tarjeta de escalada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Lead or shift supervisor</source>
            <translation>Responsable o supervisor de turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Lead or shift supervisor?</source>
            <translation>¿Responsable o supervisor de turno?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Lead or supervisor answers for it</source>
            <translation>Responde el responsable o supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/app/stories/caller_stories.py" />
            <source>NOBODY HAS BEEN TOLD YET</source>
            <translation>TODAVÍA NO SE HA AVISADO A NADIE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Nobody confirmed it. Who answers for closing it?</source>
            <translation>Nadie lo confirmó. ¿Quién responde por cerrarlo?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Nothing is escalated.</source>
            <translation>No hay nada escalado.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>RESCUE NOT CONFIRMED</source>
            <translation>RESCATE SIN CONFIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Reason of the escalation</source>
            <translation>Motivo de la escalada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Rescue confirmed</source>
            <translation>Rescate confirmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Say why</source>
            <translation>Decir por qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Somebody reached them</source>
            <translation>Alguien llegó a la persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Their reason is needed.</source>
            <translation>Hace falta su motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Unit or person</source>
            <translation>Unidad o persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Who did you tell? for example dispatcher 3, Enter</source>
            <translation>¿A quién avisó? Por ejemplo despachador 3, Intro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Who reached them, or took over?</source>
            <translation>¿Quién llegó a la persona o se hizo cargo?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Who said so? A unit or a name is needed.</source>
            <translation>¿Quién lo confirmó? Hace falta una unidad o un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Who was told? Name, position or unit</source>
            <translation>¿A quién se avisó? Nombre, puesto o unidad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Whose decision is it?</source>
            <translation>¿De quién es la decisión?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>Why was it escalated?</source>
            <translation>¿Por qué se escaló?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>lead, or shift supervisor</source>
            <translation>responsable o supervisor de turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>reached by {name} {time}</source>
            <translation>llegó {name} {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>told {name} {time}</source>
            <translation>se avisó a {name} {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>{name} answers for it: {reason}</source>
            <translation>responde {name}: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/card_pane.py" />
            <source>{span} since escalating</source>
            <translation>{span} desde la escalada</translation>
        </message>
    </context>
    <context>
        <name>CardView</name>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Card of the service</source>
            <translation>Ficha del servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Copy the number</source>
            <translation>Copiar el número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Favourite</source>
            <translation>Favorito</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Key {key}</source>
            <translation>Tecla {key}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Refer</source>
            <translation>Referir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Short list</source>
            <translation>Lista corta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>This was wrong</source>
            <translation>Esto era incorrecto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>What it is</source>
            <translation>Qué es</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_view.py" />
            <source>Wrong</source>
            <translation>Incorrecto</translation>
        </message>
    </context>
    <context>
        <name>CareController</name>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>A care plan needs an owner with a name.</source>
            <translation>Un plan de atención necesita un dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Care plan ended.</source>
            <translation>Plan de atención terminado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Care plan kept.</source>
            <translation>Plan de atención guardado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Care plan reviewed.</source>
            <translation>Plan de atención revisado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Care plans could not be read. Nothing was changed.</source>
            <translation>No se pudieron leer los planes de atención. No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Ending a care plan needs a reason.</source>
            <translation>Terminar un plan de atención necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/care_controller.py" />
            <source>Nothing would find this plan: name the person first. Nothing was kept.</source>
            <translation>Nada encontraría este plan: nombre primero a la persona. No se guardó nada.</translation>
        </message>
    </context>
    <context>
        <name>ChartView</name>
        <message>
            <location filename="../../../console/ui/figures/charts.py" />
            <source>{day}, {hour}:00 to {end}:00: {n}</source>
            <translation>{day}, de {hour}:00 a {end}:00: {n}</translation>
        </message>
    </context>
    <context>
        <name>ChartsLeaf</name>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Counts every part of the report; long over many years</source>
            <translation>Cuenta cada parte del informe; tarda con muchos años</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Drawing the chart…</source>
            <translation>Dibujando el gráfico…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Every part</source>
            <translation>Cada parte</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Export the report</source>
            <translation>Exportar el informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Sheets</source>
            <translation>Hojas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>Tables</source>
            <translation>Tablas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/charts_leaf.py" />
            <source>The tables hold the same figures.</source>
            <translation>Las tablas tienen las mismas cifras.</translation>
        </message>
    </context>
    <context>
        <name>ChoiceList</name>
        <message>
            <location filename="../../../console/ui/entry/choice_list.py" />
            <source>Answers that fit</source>
            <translation>Respuestas que coinciden</translation>
        </message>
    </context>
    <context>
        <name>ClaimController</name>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>No open contact without a call is shown, so nothing was joined.</source>
            <translation>No se muestra ningún contacto abierto sin llamada, así que no se unió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>Who has it could not be read. Nothing was changed.</source>
            <translation>No se pudo leer quién la tiene. No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>You have {number} now. Its log is as it was left.</source>
            <translation>Ahora tiene usted {number}. Su registro está como se dejó.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>a contact without a number</source>
            <translation>un contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>the contact without a number</source>
            <translation>el contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>{agency} assists on {number} already. You have it too: agree who leads.</source>
            <translation>{agency} ya ayuda en {number}. Usted también la tiene: acuerden quién dirige.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>{person} took {number} over from you</source>
            <translation>{person} se hizo cargo de {number}, que era suya</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/claim_controller.py" />
            <source>{reason} ({supervisor})</source>
            <translation>{reason} ({supervisor})</translation>
        </message>
    </context>
    <context>
        <name>ClaimRoom</name>
        <message>
            <location filename="../../../console/app/rooms/claim_room.py" />
            <source>Select the call first. Nothing was joined.</source>
            <translation>Seleccione primero la llamada. No se unió nada.</translation>
        </message>
    </context>
    <context>
        <name>CodeChooser</name>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>No answer fits</source>
            <translation>Ninguna respuesta coincide</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>Not answered</source>
            <translation>Sin responder</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>answered</source>
            <translation>respondido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>filled in</source>
            <translation>rellenado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>filled in from what was recorded; type to change it</source>
            <translation>rellenado con lo que se registró; escriba para cambiarlo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/code_chooser.py" />
            <source>not answered; type to find an answer, arrows to choose</source>
            <translation>sin responder; escriba para buscar una respuesta, flechas para elegir</translation>
        </message>
    </context>
    <context>
        <name>CompareView</name>
        <message>
            <location filename="../../../console/ui/directory/compare_view.py" />
            <source>Two services compared</source>
            <translation>Dos servicios comparados</translation>
        </message>
    </context>
    <context>
        <name>ConsultForm</name>
        <message>
            <location filename="../../../console/ui/contact/consult_form.py" />
            <source>Consult log</source>
            <translation>Registro de consulta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/consult_form.py" />
            <source>What was asked, what you heard, what you advised</source>
            <translation>Qué se preguntó, qué oyó usted, qué aconsejó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/consult_form.py" />
            <source>may stay empty</source>
            <translation>puede quedar vacío</translation>
        </message>
    </context>
    <context>
        <name>Contact</name>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>ESCALATED</source>
            <translation>ESCALADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>List handed out</source>
            <translation>Lista entregada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>RESCUE NOT CONFIRMED</source>
            <translation>RESCATE SIN CONFIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>Referral</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>Signed {time} by {owner}</source>
            <translation>Firmado {time} por {owner}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>callback due</source>
            <translation>toca llamar de vuelta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>caller lost</source>
            <translation>se cortó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>claimed</source>
            <translation>tomado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>consulting</source>
            <translation>en consulta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>handed back</source>
            <translation>devuelto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>no incident number</source>
            <translation>sin número de incidente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>not answered</source>
            <translation>sin responder</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>opened by hand</source>
            <translation>abierto a mano</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>route chosen</source>
            <translation>vía elegida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>screening</source>
            <translation>preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>signed</source>
            <translation>firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>signed, follow-up due</source>
            <translation>firmado, seguimiento pendiente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>signed, with addendum</source>
            <translation>firmado, con anexo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>struck</source>
            <translation>anulado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>surfaced</source>
            <translation>señalado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>waits for confirmation</source>
            <translation>espera confirmación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>with the caller</source>
            <translation>con la persona que llama</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>wrap-up</source>
            <translation>cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>{count} services, {form}</source>
            <translation>{count} servicios, {form}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/field_words.py" />
            <source>{service}{number}: {method}, {accepted}</source>
            <translation>{service}{number}: {method}, {accepted}</translation>
        </message>
    </context>
    <context>
        <name>ContactController</name>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Addendum signed.</source>
            <translation>Anexo firmado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Handed back: {what}.</source>
            <translation>Devuelto: {what}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Log signed: {what}.</source>
            <translation>Registro firmado: {what}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Nobody is signed on. Sign on first; nothing was recorded.</source>
            <translation>Nadie ha iniciado sesión. Iníciela primero; no se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Not recorded: the log is being written. Press again.</source>
            <translation>No registrado: el registro se está escribiendo. Pulse otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>Your contact {number} was joined to its call.</source>
            <translation>Su contacto {number} se unió a su llamada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/contact_controller.py" />
            <source>contact without a number</source>
            <translation>contacto sin número</translation>
        </message>
    </context>
    <context>
        <name>ContactHead</name>
        <message>
            <location filename="../../../console/ui/contact/contact_head.py" />
            <source>NOT SAVED</source>
            <translation>SIN GUARDAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_head.py" />
            <source>Place not known</source>
            <translation>Lugar desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_head.py" />
            <source>Saved {time}</source>
            <translation>Guardado {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_head.py" />
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_head.py" />
            <source>{span} since claim</source>
            <translation>{span} desde que se tomó</translation>
        </message>
    </context>
    <context>
        <name>ContactPane</name>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>NOT SAVED. Your text is still here: also write it down.</source>
            <translation>SIN GUARDAR. Su texto sigue aquí: anótelo también en papel.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>New contact</source>
            <translation>Contacto nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>No contact open. Claim a call, or begin one by hand.</source>
            <translation>Ningún contacto abierto. Tome una llamada o empiece uno a mano.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>Not signed. Still to answer: {labels}.</source>
            <translation>No firmado. Falta responder: {labels}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>Not signed. The note may have {limit} characters at the most.</source>
            <translation>No firmado. La nota puede tener {limit} caracteres como máximo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/contact_pane.py" />
            <source>The paste was too long: its last {count} characters were left out.</source>
            <translation>Lo pegado era demasiado largo: se omitieron sus últimos {count} caracteres.</translation>
        </message>
    </context>
    <context>
        <name>CountersignController</name>
        <message>
            <location filename="../../../console/controllers/countersign_controller.py" />
            <source>What waits for a signature could not be read.</source>
            <translation>No se pudo leer lo que espera una firma.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/countersign_controller.py" />
            <source>You signed for {number}: level {level}.</source>
            <translation>Firmó por {number}: nivel {level}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/countersign_controller.py" />
            <source>a contact without a number</source>
            <translation>un contacto sin número</translation>
        </message>
    </context>
    <context>
        <name>CountersignPage</name>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>A clinician went below the level that the answers ask for, and somebody on the telephone allowed it. Whoever that was signs here. Nothing else of the contact is shown.</source>
            <translation>Un clínico quedó por debajo del nivel que piden las respuestas y alguien por teléfono lo permitió. Quien fuera firma aquí. No se muestra nada más del contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>I was asked, and I sign for it</source>
            <translation>Me preguntaron y firmo por ello</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>Levels that wait for a signature</source>
            <translation>Niveles que esperan una firma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>Levels that wait for a signature, oldest first</source>
            <translation>Niveles que esperan una firma, primero los más antiguos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>Nothing waits for a signature at this desk.</source>
            <translation>Nada espera una firma en este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>Waits for {named}. Only the person who was asked can sign.</source>
            <translation>Espera a {named}. Solo la persona a quien se preguntó puede firmar.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>a contact without a number</source>
            <translation>un contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/countersign_page.py" />
            <source>{number}: level {level} although the answers ask for {floor}
{clinician}, {time}: {reason}. By phone: {named}</source>
            <translation>{number}: nivel {level} aunque las respuestas piden {floor}
{clinician}, {time}: {reason}. Por teléfono: {named}</translation>
        </message>
    </context>
    <context>
        <name>CountersignRoom</name>
        <message>
            <location filename="../../../console/app/rooms/countersign_room.py" />
            <source>Levels that wait for your signature: {count}.</source>
            <translation>Niveles que esperan su firma: {count}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/countersign_room.py" />
            <source>You allowed them by phone. {key} shows them.</source>
            <translation>Los permitió por teléfono. {key} los muestra.</translation>
        </message>
    </context>
    <context>
        <name>CrashWatch</name>
        <message>
            <location filename="../../../console/app/crash.py" />
            <source>Go on working; tell IT to look at the log.</source>
            <translation>Siga trabajando; avise a sistemas para que revise la bitácora técnica.</translation>
        </message>
        <message>
            <location filename="../../../console/app/crash.py" />
            <source>The program made a mistake.</source>
            <translation>El programa cometió un error.</translation>
        </message>
        <message>
            <location filename="../../../console/app/crash.py" />
            <source>Your notes are safe.</source>
            <translation>Sus notas están a salvo.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <location filename="../../../console/app/desk.py" />
            <source>demo, invented people</source>
            <translation>demostración, personas inventadas</translation>
        </message>
    </context>
    <context>
        <name>DeskWindow</name>
        <message>
            <location filename="../../../console/ui/shell/desk_window.py" />
            <source>Clinician Console</source>
            <translation>Clinician Console</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/desk_window.py" />
            <source>SIMULATED</source>
            <translation>SIMULADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/desk_window.py" />
            <source>Sign on first.</source>
            <translation>Inicie sesión primero.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/desk_window.py" />
            <source>The record is not open yet.</source>
            <translation>El archivo de registros aún no está abierto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/desk_window.py" />
            <source>There are no calls on this page.</source>
            <translation>No hay llamadas en esta página.</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsPane</name>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Arrived, not shown yet</source>
            <translation>Llegó, sin mostrar aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Changes are this old when they arrive</source>
            <translation>Retraso con que llegan los cambios</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Could not be used: {reason}</source>
            <translation>No se pudo usar: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Diagnostics</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Documents per minute, the last hour</source>
            <translation>Documentos por minuto, la última hora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Documents read</source>
            <translation>Documentos leídos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Documents that could not be used</source>
            <translation>Documentos que no se pudieron usar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Drawing the chart…</source>
            <translation>Dibujando el gráfico…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Faults that were forgiven</source>
            <translation>Fallos que se toleraron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Its clock is ahead of ours by</source>
            <translation>Su reloj va adelantado al nuestro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Its data is as of</source>
            <translation>Sus datos son de las</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Last document</source>
            <translation>Último documento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Last heard or answered</source>
            <translation>Última vez que se oyó o contestó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Shown in spite of: {reason}</source>
            <translation>Mostrado a pesar de: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Simulated</source>
            <translation>Simulado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>The feed</source>
            <translation>El flujo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>The record and this desk</source>
            <translation>Los registros y este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>The same in figures</source>
            <translation>Lo mismo en cifras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>The table below holds the same figures.</source>
            <translation>La tabla de abajo tiene las mismas cifras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>Unknown codes</source>
            <translation>Códigos desconocidos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>not known yet</source>
            <translation>aún no se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>not yet</source>
            <translation>aún no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/diagnostics_pane.py" />
            <source>{first} to {last} min ago</source>
            <translation>hace de {first} a {last} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_facts.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
    </context>
    <context>
        <name>Directory</name>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>1 month ago</source>
            <translation>hace 1 mes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>1 week ago</source>
            <translation>hace 1 semana</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>1 year ago</source>
            <translation>hace 1 año</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Access</source>
            <translation>Acceso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Adults</source>
            <translation>Adultos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Alert</source>
            <translation>Aviso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Around the clock</source>
            <translation>Las 24 horas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Bring</source>
            <translation>Traer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>By phone</source>
            <translation>Por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>By text or chat</source>
            <translation>Por texto o chat</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Checked</source>
            <translation>Comprobado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Closed, opens {time}</source>
            <translation>Cerrado, abre {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Cost</source>
            <translation>Costo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>DO NOT REFER</source>
            <translation>NO REFERIR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Deaf people</source>
            <translation>Personas sordas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Did you mean “{read}”? Looked for it instead of “{typed}”.</source>
            <translation>¿Quiso decir «{read}»? Se buscó eso en lugar de «{typed}».</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Disability</source>
            <translation>Discapacidad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>FICTIONAL</source>
            <translation>FICTICIO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Families</source>
            <translation>Familias</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Favourites and recent</source>
            <translation>Favoritos y recientes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Free places</source>
            <translation>Plazas libres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Getting there</source>
            <translation>Cómo llegar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Hours</source>
            <translation>Horario</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Hours unknown</source>
            <translation>Horario desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>How to get in</source>
            <translation>Cómo entrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Immigrants</source>
            <translation>Inmigrantes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>In the source's words: {terms}</source>
            <translation>Con las palabras de la fuente: {terms}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Inactive: do not send anybody</source>
            <translation>Inactivo: no envíe a nadie</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Intake hours</source>
            <translation>Horario de admisión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Invented for practice. No such service exists.</source>
            <translation>Inventado para practicar. Este servicio no existe.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>LGBTQ+</source>
            <translation>LGBTQ+</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Men</source>
            <translation>Hombres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Native people</source>
            <translation>Pueblos nativos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>Need</source>
            <translation>Necesidad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>No insurance</source>
            <translation>Sin seguro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>No longer exists</source>
            <translation>Ya no existe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>No referral needed</source>
            <translation>No hace falta referencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>No service has every word: {words}.</source>
            <translation>Ningún servicio tiene todas las palabras: {words}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Note of your center</source>
            <translation>Nota de su centro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Nothing found for “{text}” with these filters. There are, {counts}.</source>
            <translation>Nada encontrado para «{text}» con estos filtros. Sin ellos, {counts}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Nothing found for “{text}”, and no single filter hides it: take them all off.</source>
            <translation>Nada encontrado para «{text}» y ningún filtro por sí solo lo oculta: quítelos todos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Nothing found for “{text}”. No filter is on, so nothing was left out.</source>
            <translation>Nada encontrado para «{text}». No hay ningún filtro, así que no se dejó nada fuera.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Office hours</source>
            <translation>Horario de oficina</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Older adults</source>
            <translation>Personas mayores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Open</source>
            <translation>Abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Open now</source>
            <translation>Abierto ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Open until {time}</source>
            <translation>Abierto hasta {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Other number</source>
            <translation>Otro número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Reported wrong</source>
            <translation>Señalado como incorrecto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Sends someone</source>
            <translation>Envía a alguien</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>TTY</source>
            <translation>TTY</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Taken for: {kinds}.</source>
            <translation>Entendido como: {kinds}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>Temporarily closed</source>
            <translation>Cerrado temporalmente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>The first {count} have every word; below, {words} is missing in some.</source>
            <translation>Los primeros {count} tienen todas las palabras; más abajo, a algunos les falta {words}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>The text mixes hours of different things: call first.</source>
            <translation>El texto mezcla horarios de cosas distintas: llame antes.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>The words stand in descriptions, not in names.</source>
            <translation>Las palabras están en las descripciones, no en los nombres.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Two letters or more.</source>
            <translation>Dos letras o más.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>Type what you would say: “bed tonight”, “drying out”, “someone to talk to”. Favourites and the services you used last will stand here.</source>
            <translation>Escriba lo que diría: «cama esta noche», «dejar de beber», «alguien con quien hablar». Aquí estarán los favoritos y los servicios que usó por última vez.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Veterans</source>
            <translation>Veteranos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Walk in</source>
            <translation>Sin cita</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Website</source>
            <translation>Sitio web</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>Who it is for</source>
            <translation>Para quién es</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Within {miles} mi</source>
            <translation>A menos de {miles} mi</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Women</source>
            <translation>Mujeres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_words.py" />
            <source>Youth</source>
            <translation>Jóvenes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>address kept private</source>
            <translation>dirección reservada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>age {low} and older</source>
            <translation>desde {low} años</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>ages {low} to {high}</source>
            <translation>de {low} a {high} años</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>around the clock</source>
            <translation>las 24 horas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>everywhere</source>
            <translation>en todas partes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>favourite</source>
            <translation>favorito</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>fax</source>
            <translation>fax</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>fictional</source>
            <translation>ficticio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>hotline</source>
            <translation>línea de ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>intake</source>
            <translation>admisión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>never verified</source>
            <translation>nunca comprobado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>no number on file</source>
            <translation>sin número registrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>not recognised as a number: as the source has it</source>
            <translation>no se reconoce como número: tal como está en la fuente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>on the short list</source>
            <translation>en la lista corta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>serves {areas}</source>
            <translation>atiende {areas}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>text message</source>
            <translation>mensaje de texto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>the best {shown} of {counted}{plus}</source>
            <translation>los {shown} mejores de {counted}{plus}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>then extension {digits}</source>
            <translation>luego la extensión {digits}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>today</source>
            <translation>hoy</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>up to age {high}</source>
            <translation>hasta {high} años</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>verified {ago}</source>
            <translation>comprobado {ago}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>without “{filter}”: {count}</source>
            <translation>sin «{filter}»: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>yesterday</source>
            <translation>ayer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/answer_words.py" />
            <source>{count} found</source>
            <translation>{count} encontrados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{count} {unit}, said {who} at {time} ({ago})</source>
            <translation>{count} {unit}, dijo {who} a las {time} ({ago})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>{miles} from the caller, in a straight line</source>
            <translation>a {miles} de quien llama, en línea recta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{miles} mi</source>
            <translation>{miles} mi</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{number} ext. {extension}</source>
            <translation>{number} ext. {extension}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{n} days ago</source>
            <translation>hace {n} días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{n} h ago</source>
            <translation>hace {n} h</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{n} months ago</source>
            <translation>hace {n} meses</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{n} weeks ago</source>
            <translation>hace {n} semanas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{n} years ago</source>
            <translation>hace {n} años</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>{raw} (am or pm was not said: read as such)</source>
            <translation>{raw} (no se dijo si a. m. o p. m.: leído así)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>{raw} (could not be read)</source>
            <translation>{raw} (no se pudo leer)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>{raw}, until {day}</source>
            <translation>{raw}, hasta {day}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/card_facts.py" />
            <source>{source}, imported {day}</source>
            <translation>{source}, importado {day}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{state} (intake)</source>
            <translation>{state} (admisión)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{state} (office hours)</source>
            <translation>{state} (horario de oficina)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_words.py" />
            <source>{state}, read as such</source>
            <translation>{state}, leído así</translation>
        </message>
    </context>
    <context>
        <name>DirectoryController</name>
        <message>
            <location filename="../../../console/controllers/directory_controller.py" />
            <source>A favourite now.</source>
            <translation>Ahora es favorito.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/directory_controller.py" />
            <source>No favourite now.</source>
            <translation>Ya no es favorito.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/directory_controller.py" />
            <source>Note kept.</source>
            <translation>Nota guardada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/directory_controller.py" />
            <source>Reported as wrong; it waits for whoever keeps the directory.</source>
            <translation>Señalado como incorrecto; espera a quien lleva el directorio.</translation>
        </message>
    </context>
    <context>
        <name>DirectoryPane</name>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>Copied {number}, then extension {digits}. {name}</source>
            <translation>Copiado {number}, luego la extensión {digits}. {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>Copied {number}. {name}</source>
            <translation>Copiado {number}. {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>Directory</source>
            <translation>Directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>No number on file for {name}.</source>
            <translation>No hay número registrado de {name}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>No service is chosen. Type what you look for first.</source>
            <translation>No se eligió ningún servicio. Escriba primero lo que busca.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>Put two services on the short list to compare them.</source>
            <translation>Ponga dos servicios en la lista corta para compararlos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>The short list is full. {name} was not put on it.</source>
            <translation>La lista corta está llena. {name} no se añadió.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_pane.py" />
            <source>{count} on the short list</source>
            <translation>{count} en la lista corta</translation>
        </message>
    </context>
    <context>
        <name>DirectoryRoom</name>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>Copied as text: {count} services, {letters} characters.</source>
            <translation>Copiado como texto: {count} servicios, {letters} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>Directory</source>
            <translation>Directorio</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>Enter</source>
            <translation>Intro</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>No contact is open, so there is no log for a referral. Claim a call or begin a contact first; nothing was recorded.</source>
            <translation>Ningún contacto está abierto, así que no hay registro para una referencia. Tome una llamada o empiece un contacto; no se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>No printer is set up on this machine. Copy the list as text.</source>
            <translation>En esta máquina no hay impresora. Copie la lista como texto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>Nothing was handed out: nobody may be sent there.</source>
            <translation>No se entregó nada: no se puede enviar a nadie allí.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>The agency allows no printing. Copy the list as text.</source>
            <translation>La agencia no permite imprimir. Copie la lista como texto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/directory_room.py" />
            <source>without a number</source>
            <translation>sin número</translation>
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <location filename="../../../console/ui/directory/empty_page.py" />
            <source>Import a directory</source>
            <translation>Importar un directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/empty_page.py" />
            <source>Looking for the directory of this machine.</source>
            <translation>Buscando el directorio de esta máquina.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/empty_page.py" />
            <source>Take “{filter}” off ({count})</source>
            <translation>Quitar «{filter}» ({count})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/empty_page.py" />
            <source>There is no directory on this machine yet. Nothing was lost. Import a file of your county's services here; 988 and 911 work without it.</source>
            <translation>Todavía no hay directorio en esta máquina. No se perdió nada. Importe aquí un archivo de los servicios de su condado; el 988 y el 911 funcionan sin él.</translation>
        </message>
    </context>
    <context>
        <name>EscalationRoom</name>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>Emergency</source>
            <translation>Emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>Note struck: hidden here, kept in the record with your reason.</source>
            <translation>Nota anulada: oculta aquí, conservada en el archivo con su motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>Nothing is escalated.</source>
            <translation>No hay nada escalado.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>ON PHONE ended by itself for {number}: nobody renewed it.</source>
            <translation>AL TELÉFONO terminó por sí solo para {number}: nadie lo renovó.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>There is no note to strike.</source>
            <translation>No hay ninguna nota que anular.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/escalation_room.py" />
            <source>a contact without a number</source>
            <translation>un contacto sin número</translation>
        </message>
    </context>
    <context>
        <name>EventStrip</name>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>About when</source>
            <translation>Más o menos cuándo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Contacts that fit: {count}</source>
            <translation>Contactos que encajan: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Contacts that fit; Space marks one</source>
            <translation>Contactos que encajan; Espacio señala uno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>How near to that time</source>
            <translation>Qué tan cerca de esa hora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Look</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>NOT SIGNED</source>
            <translation>SIN FIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>No contact fits.</source>
            <translation>Ningún contacto encaja.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Open the event and hold the marked contacts</source>
            <translation>Abrir el suceso y conservar los contactos señalados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Place, as it stood on the call</source>
            <translation>Lugar, tal como estaba en la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Say what happened, and mark the contacts it is about.</source>
            <translation>Diga qué pasó y señale los contactos de que se trata.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Telephone number</source>
            <translation>Número de teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>The event is on record; {count} contacts are held.</source>
            <translation>El suceso está registrado; se conservan {count} contactos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Type a number, a place, a time, a unit or words first.</source>
            <translation>Escriba primero un número, un lugar, una hora, una unidad o palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Unit, as CAD names it</source>
            <translation>Unidad, como la nombra CAD</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>What happened</source>
            <translation>Qué pasó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>What kind of event</source>
            <translation>Qué clase de suceso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>Words of the log</source>
            <translation>Palabras del registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>at any time</source>
            <translation>en cualquier momento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/event_strip.py" />
            <source>within {hours} h</source>
            <translation>en {hours} h</translation>
        </message>
    </context>
    <context>
        <name>ExportStrip</name>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>Export the report</source>
            <translation>Exportar el informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>Name the folder.</source>
            <translation>Nombre la carpeta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>Nothing leaves without a reason: say what it is for.</source>
            <translation>Nada sale sin un motivo: diga para qué es.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>The report holds counts only; counts under 11, and what gives them away, are hidden. That it left, by whom and why, is in the audit before the first file is.</source>
            <translation>El informe solo tiene recuentos; se ocultan los menores de 11 y lo que los revelaría. Que salió, por quién y por qué, queda en la auditoría antes del primer archivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/export_strip.py" />
            <source>What it is for (needed)</source>
            <translation>Para qué es (obligatorio)</translation>
        </message>
    </context>
    <context>
        <name>FactorPage</name>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>A passphrase can be watched. What you carry with you cannot.</source>
            <translation>Una frase de paso se puede ver al escribirla. Lo que usted lleva consigo, no.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Another second factor?</source>
            <translation>¿Otro segundo factor?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Each of them signs you on once when your second factor cannot be had. They are shown this one time; keep them on paper, not at this desk.</source>
            <translation>Cada uno le da entrada una vez cuando no tiene a mano su segundo factor. Se muestran solo esta vez; guárdelos en papel, no en este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>I have written them down</source>
            <translation>Los he anotado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Keep what I have</source>
            <translation>Conservar el que tengo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>No second factor is offered at this desk. Ask your administrator.</source>
            <translation>En este puesto no se ofrece ningún segundo factor. Pregunte a su administrador.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Try it</source>
            <translation>Probar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Write these down now</source>
            <translation>Anote esto ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>You have {count} recovery codes left. If yours is lost, or not offered here, set up another now: the former one and its codes end with it.</source>
            <translation>Le quedan {count} códigos de recuperación. Si perdió su segundo factor, o no se ofrece aquí, prepare otro ahora: el anterior y sus códigos dejan de valer.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>Your second factor</source>
            <translation>Su segundo factor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/factor_page.py" />
            <source>{number}  {title}</source>
            <translation>{number}  {title}</translation>
        </message>
    </context>
    <context>
        <name>FeedChart</name>
        <message>
            <location filename="../../../console/ui/diagnostics/feed_chart.py" />
            <source>minutes ago</source>
            <translation>hace minutos</translation>
        </message>
    </context>
    <context>
        <name>FeedLamp</name>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>CATCHING UP</source>
            <translation>PONIÉNDOSE AL DÍA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>CONNECTING</source>
            <translation>CONECTANDO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>LIVE</source>
            <translation>EN VIVO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>OFFLINE</source>
            <translation>SIN CONEXIÓN</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>STALE</source>
            <translation>ATRASADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>as of {time}</source>
            <translation>datos de las {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>changes {minutes} min old, or its clock is behind</source>
            <translation>los cambios llegan con {minutes} min de retraso, o su reloj va atrasado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>heard {seconds} s ago</source>
            <translation>oído hace {seconds} s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>its clock is {minutes} min ahead</source>
            <translation>su reloj va {minutes} min adelantado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>since {time}</source>
            <translation>desde {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/feed_lamp.py" />
            <source>{count} not shown yet</source>
            <translation>{count} sin mostrar aún</translation>
        </message>
    </context>
    <context>
        <name>FeedLink</name>
        <message>
            <location filename="../../../console/app/feed/link.py" />
            <source>Ask IT to correct --feed: it begins with ws:// or wss://.</source>
            <translation>Pida a sistemas que corrija --feed: empieza por ws:// o wss://.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/link.py" />
            <source>Ask IT to start the program with --feed URL.</source>
            <translation>Pida a sistemas que inicie el programa con --feed URL.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/link.py" />
            <source>Contacts and logs work without it: press N.</source>
            <translation>Los contactos y registros funcionan sin él: pulse N.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/link.py" />
            <source>No call feed is set up.</source>
            <translation>No hay ningún flujo de llamadas configurado.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/link.py" />
            <source>The address of the call feed cannot be used.</source>
            <translation>La dirección del flujo de llamadas no se puede usar.</translation>
        </message>
    </context>
    <context>
        <name>FiguresRoom</name>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>A large record is still being counted: these are not all.</source>
            <translation>Un archivo grande aún se está contando: estas no son todas.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>Live board</source>
            <translation>Tablero en vivo</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>Not exported: the audit could not be kept.</source>
            <translation>No exportado: no se pudo guardar la auditoría.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>That folder cannot be made: {why}</source>
            <translation>Esa carpeta no se puede crear: {why}</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>That folder is not empty. Nothing was written; name a new one.</source>
            <translation>Esa carpeta no está vacía. No se escribió nada; nombre una nueva.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>The record is still being counted. Try again in a minute.</source>
            <translation>El archivo aún se está contando. Intente de nuevo en un minuto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>The report could not be written whole: {why}. The audit has it.</source>
            <translation>El informe no se pudo escribir entero: {why}. La auditoría lo tiene.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/figures_room.py" />
            <source>{count} files are in {folder}.</source>
            <translation>{count} archivos están en {folder}.</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>Clear filters</source>
            <translation>Quitar filtros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>Straight line from the place of the selected call</source>
            <translation>Línea recta desde el lugar de la llamada seleccionada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>The selected call has no coordinates, so nothing can be measured</source>
            <translation>La llamada seleccionada no tiene coordenadas, así que no se puede medir nada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>{facet} ▴</source>
            <translation>{facet} ▴</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>{facet} ▾</source>
            <translation>{facet} ▾</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>{facet}: {chosen}</source>
            <translation>{facet}: {chosen}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>{words}  {count}</source>
            <translation>{words}  {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/filter_bar.py" />
            <source>{words}, {count} left</source>
            <translation>{words}, quedan {count}</translation>
        </message>
    </context>
    <context>
        <name>FinishController</name>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Ending recorded.</source>
            <translation>Cierre registrado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Ending recorded; {count} answers are still wanted.</source>
            <translation>Cierre registrado; todavía faltan {count} respuestas.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Nobody is signed on. Nothing was recorded.</source>
            <translation>Nadie ha iniciado sesión. No se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Not recorded: nothing of the plan is written.</source>
            <translation>No registrado: no hay nada escrito del plan.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Not recorded: the log has no disposition yet.</source>
            <translation>No registrado: el registro aún no tiene resultado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Nothing was changed; nothing was added.</source>
            <translation>No cambió nada; no se añadió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Safety plan recorded.</source>
            <translation>Plan de seguridad registrado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/finish_controller.py" />
            <source>Shared with {name}, and written down.</source>
            <translation>Compartido con {name} y anotado.</translation>
        </message>
    </context>
    <context>
        <name>FinishPane</name>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Back to the ending</source>
            <translation>Volver al cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>COMPLETE, not recorded yet</source>
            <translation>COMPLETO, sin registrar aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>COMPLETE, recorded {time}</source>
            <translation>COMPLETO, registrado {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Choose it in the log (L). Then this page asks the rest.</source>
            <translation>Elíjalo en el registro (L). Después esta página pregunta el resto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Claim a call with G, or open a contact with N.</source>
            <translation>Tome una llamada con G o abra un contacto con N.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Contact without a number</source>
            <translation>Contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Ending</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>NOT SAVED: write on paper and call IT</source>
            <translation>SIN GUARDAR: anótelo en papel y llame a sistemas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>No contact is open.</source>
            <translation>Ningún contacto está abierto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Plan a follow-up</source>
            <translation>Planear un seguimiento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Print the plan</source>
            <translation>Imprimir el plan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>READ TO {name}:</source>
            <translation>LEER A {name}:</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Record</source>
            <translation>Registrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>SIGNED</source>
            <translation>FIRMADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>SIGNED, left open: {fields}</source>
            <translation>FIRMADO, quedó abierto: {fields}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>SIGNED; what is answered now is not added yet</source>
            <translation>FIRMADO; lo que se responde ahora aún no está añadido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>STILL WANTED: {fields}</source>
            <translation>TODAVÍA FALTA: {fields}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Safe-response share</source>
            <translation>Compartir para una respuesta segura</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Safety plan</source>
            <translation>Plan de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>The rest was not asked</source>
            <translation>El resto no se preguntó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>{call}: no disposition yet</source>
            <translation>{call}: sin resultado todavía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>{call}: {label} ({counts})</source>
            <translation>{call}: {label} ({counts})</translation>
        </message>
    </context>
    <context>
        <name>FinishRoom</name>
        <message>
            <location filename="../../../console/app/rooms/finish_room.py" />
            <source>Finish</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/finish_room.py" />
            <source>The agency allows no printing. Read the plan back by phone.</source>
            <translation>La agencia no permite imprimir. Lea el plan por teléfono.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/finish_room.py" />
            <source>There is no printer. Read the plan back by phone; it is recorded.</source>
            <translation>No hay impresora. Lea el plan por teléfono; está registrado.</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>A passphrase of at least {count} characters: some words in a row are easy to type and hard to guess.</source>
            <translation>Una frase de contraseña de al menos {count} caracteres: varias palabras seguidas son fáciles de escribir y difíciles de adivinar.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>I also work here as a clinician</source>
            <translation>También trabajo aquí como clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Make my account</source>
            <translation>Crear mi cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Nobody has an account here yet. You become the administrator: you make accounts for the others. An administrator sees no call and no contact.</source>
            <translation>Nadie tiene cuenta aquí todavía. Usted será el administrador: crea las cuentas de los demás. Un administrador no ve ninguna llamada ni contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Set up this desk</source>
            <translation>Preparar este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>The same passphrase again</source>
            <translation>La misma frase otra vez</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>The two are not the same. Nothing was made.</source>
            <translation>Las dos no son iguales. No se creó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Type your name first.</source>
            <translation>Escriba primero su nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/first_run_page.py" />
            <source>Your name, as others should read it</source>
            <translation>Su nombre, como otros deben leerlo</translation>
        </message>
    </context>
    <context>
        <name>FlagStrip</name>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>A flag needs a reason; a word is enough.</source>
            <translation>Una marca necesita un motivo; basta una palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Enter records, Esc leaves it</source>
            <translation>Intro registra, Esc lo deja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>First the answer.</source>
            <translation>Primero la respuesta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>First the answer: {keys}.</source>
            <translation>Primero la respuesta: {keys}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Flag this call</source>
            <translation>Marcar esta llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Flag {number}: mental health?</source>
            <translation>Marcar {number}: ¿salud mental?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Mental health?</source>
            <translation>¿Salud mental?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Reason for the flag</source>
            <translation>Motivo de la marca</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Use the reason: {reason}</source>
            <translation>Usar el motivo: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/flag_strip.py" />
            <source>Why? A word is enough</source>
            <translation>¿Por qué? Basta una palabra</translation>
        </message>
    </context>
    <context>
        <name>FollowUpController</name>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Attempt recorded.</source>
            <translation>Intento registrado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Follow-up ended.</source>
            <translation>Seguimiento terminado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Follow-up planned.</source>
            <translation>Seguimiento planeado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Nobody is signed on. Nothing was recorded.</source>
            <translation>Nadie ha iniciado sesión. No se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Not planned: say when, and what for.</source>
            <translation>No planeado: diga cuándo y para qué.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Not planned: the person has not said yes to a call.</source>
            <translation>No planeado: la persona no ha dicho que sí a una llamada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Not recorded: say how, and what came of it.</source>
            <translation>No registrado: diga cómo y qué resultó.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/follow_up_controller.py" />
            <source>Written down what is safe.</source>
            <translation>Queda anotado qué es seguro.</translation>
        </message>
    </context>
    <context>
        <name>FormList</name>
        <message>
            <location filename="../../../console/ui/review/form_list.py" />
            <source>Review form: 2 met, 1 partly, 0 not met, N does not apply</source>
            <translation>Formulario de revisión: 2 cumplido, 1 en parte, 0 no cumplido, N no corresponde</translation>
        </message>
    </context>
    <context>
        <name>GlassPage</name>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Back</source>
            <translation>Volver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Emergency access</source>
            <translation>Acceso de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>For one hour you may open contacts that your role does not show. Each one you open is written down with your reason, and the privacy officer sees it at once and reviews it.</source>
            <translation>Durante una hora puede abrir contactos que su función no muestra. Cada uno que abra queda anotado con su motivo; el responsable de privacidad lo ve de inmediato y lo revisa.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Say in a sentence why. Nothing was taken.</source>
            <translation>Diga en una frase por qué. No se tomó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Take emergency access for one hour</source>
            <translation>Tomar acceso de emergencia por una hora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Why you need it</source>
            <translation>Por qué lo necesita</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/glass_page.py" />
            <source>Why you need it, in a sentence</source>
            <translation>Por qué lo necesita, en una frase</translation>
        </message>
    </context>
    <context>
        <name>GoOnStrip</name>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Enter goes on, Esc goes back to the questions</source>
            <translation>Intro continúa, Esc vuelve a las preguntas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Go on with open questions</source>
            <translation>Continuar con preguntas abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Go on with questions open?</source>
            <translation>¿Continuar con preguntas abiertas?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Going on needs a reason; a word is enough.</source>
            <translation>Continuar necesita un motivo; basta una palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Reason for going on</source>
            <translation>Motivo para continuar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Why? It is kept with the decision</source>
            <translation>¿Por qué? Se conserva con la decisión</translation>
        </message>
    </context>
    <context>
        <name>GroupRow</name>
        <message>
            <location filename="../../../console/ui/finish/group_row.py" />
            <source>open</source>
            <translation>abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/group_row.py" />
            <source>{part} {done}/{all}</source>
            <translation>{part} {done}/{all}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/group_row.py" />
            <source>{part}: {done} of {all} answered</source>
            <translation>{part}: {done} de {all} respondidas</translation>
        </message>
    </context>
    <context>
        <name>HandoffPane</name>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source> · by {time}</source>
            <translation> · antes de {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>EVERY ITEM HAS AN OWNER</source>
            <translation>CADA ASUNTO TIENE DUEÑO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Hand over</source>
            <translation>Entregar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Hand over the shift</source>
            <translation>Entregar el turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Handoff</source>
            <translation>Relevo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Look again</source>
            <translation>Mirar de nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Make the sheet</source>
            <translation>Hacer la hoja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Open items</source>
            <translation>Asuntos abiertos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>TAKEN by {name} ({role})</source>
            <translation>TOMADO por {name} ({role})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>The sheet is made from what is open. Each item is taken by somebody with a name: the incoming clinician, or the 911 shift supervisor if nobody comes.</source>
            <translation>La hoja se hace con lo que está abierto. Cada asunto lo toma alguien con nombre: el clínico que entra o, si no viene nadie, el supervisor de turno del 911.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>nobody has it yet</source>
            <translation>nadie lo tiene aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>{count} WITHOUT AN OWNER BY NAME</source>
            <translation>{count} SIN DUEÑO CON NOMBRE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>{name} hands over {count}</source>
            <translation>{name} entrega {count}</translation>
        </message>
    </context>
    <context>
        <name>HeaderBar</name>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>NOT SAVED</source>
            <translation>SIN GUARDAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>No hub is set up: other desks do not see what is done here.</source>
            <translation>No hay un servidor central: los otros puestos no ven lo que se hace aquí.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>Nothing to save yet</source>
            <translation>Nada que guardar aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>SIMULATED</source>
            <translation>SIMULADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>Saved {time}</source>
            <translation>Guardado {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>State of the desk</source>
            <translation>Estado del puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>These calls are invented. Nobody is calling.</source>
            <translation>Estas llamadas son inventadas. Nadie está llamando.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>This desk only</source>
            <translation>Solo este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>your text is still here</source>
            <translation>su texto sigue aquí</translation>
        </message>
    </context>
    <context>
        <name>HistoryController</name>
        <message>
            <location filename="../../../console/controllers/history_controller.py" />
            <source>Earlier contacts could not be read. Nothing was changed.</source>
            <translation>No se pudieron leer los contactos anteriores. No se cambió nada.</translation>
        </message>
    </context>
    <context>
        <name>HistoryPane</name>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>A name, or press Esc: they may stay unnamed.</source>
            <translation>Un nombre, o pulse Esc: puede quedar sin nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>About {name}</source>
            <translation>Sobre {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>About {name}, born {born}</source>
            <translation>Sobre {name}, nacido {born}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Born, or how old</source>
            <translation>Nacimiento o edad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Earlier contacts</source>
            <translation>Contactos anteriores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Earlier contacts, newest first</source>
            <translation>Contactos anteriores, primero los más recientes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Earlier contacts: {count}</source>
            <translation>Contactos anteriores: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Enter goes on, then keeps it; Esc leaves them unnamed</source>
            <translation>Intro avanza y luego lo guarda; Esc lo deja sin nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Look for earlier contacts</source>
            <translation>Buscar contactos anteriores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>MAY BE SOMEONE ELSE</source>
            <translation>PUEDE SER OTRA PERSONA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>No earlier contact found</source>
            <translation>No se encontró ningún contacto anterior</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Nobody said yet who it is about.</source>
            <translation>Nadie ha dicho aún de quién se trata.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Not looked for yet. Each look is written into the audit.</source>
            <translation>Aún no se ha buscado. Cada consulta queda en la auditoría.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Not looked for, not permitted: {ways}</source>
            <translation>No se buscó, no está permitido: {ways}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>The marked one is the same person</source>
            <translation>La persona señalada es la misma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Who is it about</source>
            <translation>De quién se trata</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Who is it about?</source>
            <translation>¿De quién se trata?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>Who is the person of concern?</source>
            <translation>¿Quién es la persona que preocupa?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>as they want to be called; not the caller's by itself</source>
            <translation>como quiere que le llamen; no el de quien llama por sí mismo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>may stay empty</source>
            <translation>puede quedar vacío</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>no incident number</source>
            <translation>sin número de incidente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/history_pane.py" />
            <source>not signed</source>
            <translation>sin firmar</translation>
        </message>
    </context>
    <context>
        <name>HistoryRoom</name>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>History</source>
            <translation>Previos</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>No contact is open. Nothing was left.</source>
            <translation>Ningún contacto está abierto. No quedó nada pendiente.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>changed since: {what}</source>
            <translation>cambió desde entonces: {what}</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>next question: {ask}</source>
            <translation>siguiente pregunta: {ask}</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>no incident number</source>
            <translation>sin número de incidente</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>place not known</source>
            <translation>lugar desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>you were in: {field}</source>
            <translation>estaba usted en: {field}</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>{count} notes</source>
            <translation>{count} notas</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/history_room.py" />
            <source>{number}, {place}</source>
            <translation>{number}, {place}</translation>
        </message>
    </context>
    <context>
        <name>HoldButton</name>
        <message>
            <location filename="../../../console/ui/escalation/hold_button.py" />
            <source>Hold</source>
            <translation>Mantenga</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/hold_button.py" />
            <source>Hold {key}</source>
            <translation>Mantenga {key}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/hold_button.py" />
            <source>hold {key}</source>
            <translation>mantenga {key}</translation>
        </message>
    </context>
    <context>
        <name>ImportStrip</name>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Choose a directory file</source>
            <translation>Elegir un archivo de directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Choose a file</source>
            <translation>Elegir un archivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Choose a folder</source>
            <translation>Elegir una carpeta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Choose a folder of CSV tables</source>
            <translation>Elegir una carpeta de tablas CSV</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>For example</source>
            <translation>Por ejemplo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>HSDS as JSON or CSV, iCarol exports, or a table as CSV or XLSX. The directory in use stays until the new one is whole and checked.</source>
            <translation>HSDS como JSON o CSV, exportaciones de iCarol, o una tabla como CSV o XLSX. El directorio en uso sigue hasta que el nuevo esté completo y comprobado.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Import a directory</source>
            <translation>Importar un directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Imported</source>
            <translation>Importado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Importing</source>
            <translation>Importando</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Not imported</source>
            <translation>No importado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Stop the import</source>
            <translation>Detener la importación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>Take it all the same</source>
            <translation>Usarlo de todos modos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>The import was stopped</source>
            <translation>Se detuvo la importación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>What was not taken as it came</source>
            <translation>Lo que no se tomó tal como llegó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>{count} listings are in use now. The last directory was kept.</source>
            <translation>Ahora hay {count} servicios en uso. Se conservó el directorio anterior.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>{file}, row {row}, {field}: {reason}</source>
            <translation>{file}, fila {row}, {field}: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>{kept} of {read} rows kept, {dropped} left out</source>
            <translation>{kept} de {read} filas conservadas, {dropped} omitidas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/import_strip.py" />
            <source>{source}: {read} rows read, {kept} kept. The desk works on meanwhile.</source>
            <translation>{source}: {read} filas leídas, {kept} conservadas. El puesto sigue trabajando entretanto.</translation>
        </message>
    </context>
    <context>
        <name>InboundController</name>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>a call that cannot be read</source>
            <translation>una llamada que no se puede leer</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>an agency without a name</source>
            <translation>una agencia sin nombre</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>{agency} asks for you over the feed: {number}.</source>
            <translation>{agency} pregunta por usted por el flujo: {number}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>{agency} lets you know over the feed: {number}.</source>
            <translation>{agency} le avisa por el flujo: {number}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>{agency} took its request back: {number}.</source>
            <translation>{agency} retiró su petición: {number}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/inbound_controller.py" />
            <source>{agency}, to be aware</source>
            <translation>{agency}, para que lo sepa</translation>
        </message>
    </context>
    <context>
        <name>KeyChange</name>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>Acts whose keys can be changed</source>
            <translation>Acciones cuyas teclas se pueden cambiar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>All keys are as delivered.</source>
            <translation>Todas las teclas están como venían.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>All keys as delivered</source>
            <translation>Todas las teclas como venían</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>Choose an act, press Enter, then its new key. Esc leaves it.</source>
            <translation>Elija una acción, pulse Intro y luego su tecla nueva. Esc la deja como está.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>No key for this act</source>
            <translation>Sin tecla para esta acción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>Press the new key for “{act}”.</source>
            <translation>Pulse la tecla nueva para «{act}».</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>The new key</source>
            <translation>La tecla nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>“{act}” has no key now.</source>
            <translation>«{act}» no tiene tecla ahora.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_change.py" />
            <source>“{act}” now has {key}.</source>
            <translation>«{act}» tiene ahora {key}.</translation>
        </message>
    </context>
    <context>
        <name>KeyHelp</name>
        <message>
            <location filename="../../../console/ui/shell/key_help.py" />
            <source>Act</source>
            <translation>Acción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_help.py" />
            <source>Acts and their keys</source>
            <translation>Acciones y sus teclas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_help.py" />
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
    </context>
    <context>
        <name>LateEnding</name>
        <message>
            <location filename="../../../console/controllers/late_ending.py" />
            <source>Added to the signed log.</source>
            <translation>Añadido al registro firmado.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/late_ending.py" />
            <source>Ending, later: {said}</source>
            <translation>Cierre, más tarde: {said}</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/late_ending.py" />
            <source>answers taken out</source>
            <translation>respuestas retiradas</translation>
        </message>
    </context>
    <context>
        <name>LeadPage</name>
        <message>
            <location filename="../../../console/ui/lead/lead_page.py" />
            <source>Back to the calls</source>
            <translation>Volver a las llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/lead/lead_page.py" />
            <source>Lead's room</source>
            <translation>Sala del responsable</translation>
        </message>
        <message>
            <location filename="../../../console/ui/lead/lead_page.py" />
            <source>Leaves of the lead's room</source>
            <translation>Hojas de la sala del responsable</translation>
        </message>
    </context>
    <context>
        <name>LevelRow</name>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>At least {level}</source>
            <translation>Al menos {level}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>Chosen: {level}</source>
            <translation>Elegido: {level}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>No level chosen yet: press 0 to 4</source>
            <translation>Ningún nivel elegido aún: pulse de 0 a 4</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>Nothing so far sets a level</source>
            <translation>Nada fija un nivel por ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>because of: {answers}</source>
            <translation>por: {answers}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>below the floor: {reason}</source>
            <translation>por debajo del mínimo: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>by phone</source>
            <translation>por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>not signed</source>
            <translation>sin firmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>signed</source>
            <translation>firmado</translation>
        </message>
    </context>
    <context>
        <name>LinesStrip</name>
        <message>
            <location filename="../../../console/ui/directory/lines_strip.py" />
            <source>988 Suicide and Crisis Lifeline: call or text 988</source>
            <translation>988, línea de prevención del suicidio y crisis: llame o envíe un texto al 988</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/lines_strip.py" />
            <source>Always there: {lines}</source>
            <translation>Siempre ahí: {lines}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/lines_strip.py" />
            <source>{line} (fictional)</source>
            <translation>{line} (ficticio)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/lines_strip.py" />
            <source>{name} {number}</source>
            <translation>{name} {number}</translation>
        </message>
    </context>
    <context>
        <name>ListingNoteStrip</name>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Note on a service</source>
            <translation>Nota sobre un servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Note on {service}</source>
            <translation>Nota sobre {service}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Nothing about a caller. Enter keeps it, Esc leaves it</source>
            <translation>Nada sobre quien llama. Intro la guarda, Esc la deja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Type a word, or leave with Esc.</source>
            <translation>Escriba una palabra o salga con Esc.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>What is wrong with {service}?</source>
            <translation>¿Qué está mal en {service}?</translation>
        </message>
    </context>
    <context>
        <name>LiveLeaf</name>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>How it stands</source>
            <translation>Cómo está</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>Live board</source>
            <translation>Tablero en vivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>Nothing presses</source>
            <translation>Nada apremia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>This desk only. Other desks are not joined to it yet.</source>
            <translation>Solo este puesto. Los otros puestos aún no están unidos a él.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>What goes on at this desk</source>
            <translation>Lo que ocurre en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>{count} to look at</source>
            <translation>{count} que mirar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/live_leaf.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>LockCover</name>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Somebody else</source>
            <translation>Otra persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Something at this desk waits for you.</source>
            <translation>Algo en este puesto le espera.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>The desk is locked</source>
            <translation>El puesto está bloqueado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Unlock</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Unlock by the s&amp;ystem's sign-on</source>
            <translation>Desbloquear con el &amp;sistema</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Use the security &amp;key</source>
            <translation>Usar la &amp;llave de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/lock_cover.py" />
            <source>Your passphrase, or the code you carry</source>
            <translation>Su frase de contraseña o el código que lleva</translation>
        </message>
    </context>
    <context>
        <name>LockRoom</name>
        <message>
            <location filename="../../../console/app/rooms/lock_room.py" />
            <source>Any key or pedal keeps it open.</source>
            <translation>Cualquier tecla o pedal lo mantiene abierto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/lock_room.py" />
            <source>Calls:</source>
            <translation>Llamadas:</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/lock_room.py" />
            <source>The desk is locked.</source>
            <translation>El puesto está bloqueado.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/lock_room.py" />
            <source>The desk locks in {seconds} s.</source>
            <translation>El puesto se bloquea en {seconds} s.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/lock_room.py" />
            <source>{name}, invented: Enter unlocks.</source>
            <translation>{name}, inventado: Intro desbloquea.</translation>
        </message>
    </context>
    <context>
        <name>LogFilterBar</name>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Drop this filter</source>
            <translation>Quitar este filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>How it ended</source>
            <translation>Cómo terminó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Keep the filter as ...</source>
            <translation>Guardar el filtro como ...</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Kept filters</source>
            <translation>Filtros guardados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Name under which the filter is kept</source>
            <translation>Nombre con el que se guarda el filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>When it began</source>
            <translation>Cuándo empezó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Which logs</source>
            <translation>Qué registros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Whose</source>
            <translation>De quién</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Words in log or addendum, then Enter</source>
            <translation>Palabras en registro o anexo, luego Intro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>Words in the log or an addendum</source>
            <translation>Palabras en el registro o en un anexo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>any ending</source>
            <translation>cualquier cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>any level</source>
            <translation>cualquier nivel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>at any time</source>
            <translation>en cualquier momento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>everybody's</source>
            <translation>de todos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>from day to day</source>
            <translation>de día a día</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>kept filters</source>
            <translation>filtros guardados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>not diverted</source>
            <translation>no desviada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>the last day</source>
            <translation>el último día</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_filter_bar.py" />
            <source>the last {count} days</source>
            <translation>los últimos {count} días</translation>
        </message>
    </context>
    <context>
        <name>LogListLeaf</name>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Began</source>
            <translation>Empezó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Concern</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Contact without a number</source>
            <translation>Contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Ending</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Logs that fit: {count}</source>
            <translation>Registros que encajan: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Mark: author absent</source>
            <translation>Señal: autor ausente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Marks</source>
            <translation>Señales</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>NOT SIGNED</source>
            <translation>SIN FIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>No signed log fits.</source>
            <translation>Ningún registro firmado encaja.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Review this log</source>
            <translation>Revisar este registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>Signed</source>
            <translation>Firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_list_leaf.py" />
            <source>counting…</source>
            <translation>contando…</translation>
        </message>
    </context>
    <context>
        <name>LogTable</name>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>Signed logs</source>
            <translation>Registros firmados</translation>
        </message>
    </context>
    <context>
        <name>LogsRoom</name>
        <message>
            <location filename="../../../console/app/rooms/logs_room.py" />
            <source>Signed logs</source>
            <translation>Registros firmados</translation>
        </message>
    </context>
    <context>
        <name>LostStrip</name>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Answered, no answer, voicemail?</source>
            <translation>¿Contestó, no contestó, buzón de voz?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Enter records the attempt; Esc keeps the clock running in red</source>
            <translation>Intro registra el intento; Esc deja correr el reloj en rojo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Last place: {place}</source>
            <translation>Último lugar: {place}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Level then: {level}</source>
            <translation>Nivel entonces: {level}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Lost caller</source>
            <translation>Llamada cortada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Number: {number}</source>
            <translation>Número: {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>What came of it</source>
            <translation>Qué resultó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>not known</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>{number}: LOST. Call back now, attempt {n} of {all}, {left} left</source>
            <translation>{number}: SE CORTÓ. Llame de vuelta ahora, intento {n} de {all}, quedan {left}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>{number}: LOST. Decide now on help at the last place.</source>
            <translation>{number}: SE CORTÓ. Decida ahora sobre enviar ayuda al último lugar.</translation>
        </message>
    </context>
    <context>
        <name>ManyChooser</name>
        <message>
            <location filename="../../../console/ui/entry/many_chooser.py" />
            <source>chosen: {words}; Backspace takes the last away</source>
            <translation>elegido: {words}; Retroceso quita el último</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/many_chooser.py" />
            <source>nothing chosen yet</source>
            <translation>nada elegido aún</translation>
        </message>
    </context>
    <context>
        <name>MarkController</name>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>911 merged {number} into {other}: what was recorded of it here is shown there.</source>
            <translation>El 911 unió {number} a {other}: lo que se registró aquí se muestra allí.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>911 took {number} out of {other}: what was recorded of it here is shown with it.</source>
            <translation>El 911 separó {number} de {other}: lo que se registró aquí se muestra con ella.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>Flag recorded for {number}: {answer}.</source>
            <translation>Marca registrada para {number}: {answer}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>Nobody is signed on. Sign on first; nothing was recorded.</source>
            <translation>Nadie ha iniciado sesión. Iníciela primero; no se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>Request recorded for {number}.</source>
            <translation>Petición registrada para {number}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>This call has left the queue. Press N to open a contact for it.</source>
            <translation>Esta llamada salió de la cola. Pulse N para abrirle un contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>{number} changed since its log was signed.</source>
            <translation>{number} cambió después de firmarse su registro.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>{other} is closed: what was recorded of {number} is shown with {number} again.</source>
            <translation>{other} está cerrada: lo que se registró de {number} se muestra otra vez con {number}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/mark_controller.py" />
            <source>{owner} has {number}. Nothing was changed.</source>
            <translation>{owner} tiene {number}. No se cambió nada.</translation>
        </message>
    </context>
    <context>
        <name>NewContactStrip</name>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>How it came</source>
            <translation>Cómo llegó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Incident number or unit, may stay empty</source>
            <translation>Número de incidente o unidad, puede quedar vacío</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>New contact</source>
            <translation>Contacto nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>New contact: how did it come, or which incident?</source>
            <translation>Contacto nuevo: ¿cómo llegó o qué incidente?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Number or unit, or nothing</source>
            <translation>Número o unidad, o nada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>R, V and W open it at once, Enter opens it with or without a number; Esc leaves it</source>
            <translation>R, V y W lo abren de inmediato, Intro lo abre con o sin número; Esc lo deja</translation>
        </message>
    </context>
    <context>
        <name>NotePage</name>
        <message>
            <location filename="../../../console/ui/access/note_page.py" />
            <source>Back to work</source>
            <translation>Volver al trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/note_page.py" />
            <source>Only you can ever read this: it lies in a file of its own, under your own passphrase, in no search, report, export, handoff or backup. It is lost with your passphrase.</source>
            <translation>Solo usted podrá leer esto: queda en un archivo aparte, bajo su propia frase de contraseña, y no sale en ninguna búsqueda, informe, exportación, relevo ni copia. Se pierde con su frase de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/note_page.py" />
            <source>Private note</source>
            <translation>Nota privada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/note_page.py" />
            <source>Private note on {number}</source>
            <translation>Nota privada sobre {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/note_page.py" />
            <source>This seems to hold {what}. That belongs into the log: nobody finds it here.</source>
            <translation>Parece que esto contiene {what}. Eso va en el registro: aquí nadie lo encuentra.</translation>
        </message>
    </context>
    <context>
        <name>NoteRoom</name>
        <message>
            <location filename="../../../console/app/rooms/note_room.py" />
            <source>Open a contact first: a private note is about one.</source>
            <translation>Abra primero un contacto: una nota privada es sobre uno.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/note_room.py" />
            <source>Private notes need an account: a demo has none.</source>
            <translation>Las notas privadas necesitan una cuenta: en una demostración no hay.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/note_room.py" />
            <source>Saved, for you alone.</source>
            <translation>Guardado, solo para usted.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/note_room.py" />
            <source>{count} of your private notes were older than the agency keeps them.</source>
            <translation>{count} de sus notas privadas pasaron del plazo en que la agencia las conserva.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <location filename="../../../console/ui/shell/notice_bar.py" />
            <source>Notices</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/notice_bar.py" />
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
    </context>
    <context>
        <name>OpenContacts</name>
        <message>
            <location filename="../../../console/ui/contact/open_contacts.py" />
            <source>Also open</source>
            <translation>También abiertos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/open_contacts.py" />
            <source>NOT SAVED  {number}</source>
            <translation>SIN GUARDAR  {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/open_contacts.py" />
            <source>Your other open contacts</source>
            <translation>Sus otros contactos abiertos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/open_contacts.py" />
            <source>{number}  {place}  {minutes} min</source>
            <translation>{number}  {place}  {minutes} min</translation>
        </message>
    </context>
    <context>
        <name>OwnAccountRoom</name>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>A demo has no accounts and no passphrases.</source>
            <translation>En una demostración no hay cuentas ni frases de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>A release by phone is not countersigned.</source>
            <translation>Un desbloqueo por teléfono no está refrendado.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>Ctrl+K, Countersign: if it was your word.</source>
            <translation>Ctrl+K, Refrendar: si fue su palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>Five bad tries: the account is locked until somebody releases it.</source>
            <translation>Cinco intentos fallidos: la cuenta queda bloqueada hasta que alguien la desbloquee.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>Nothing was changed. See the line below.</source>
            <translation>No se cambió nada. Vea la línea de abajo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>Your new passphrase holds from now on, and the former one no more.</source>
            <translation>Su frase de contraseña nueva vale desde ahora; la anterior ya no.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_account_room.py" />
            <source>{count} releases by phone are not countersigned.</source>
            <translation>{count} desbloqueos por teléfono no están refrendados.</translation>
        </message>
    </context>
    <context>
        <name>OwnPage</name>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>Back to work</source>
            <translation>Volver al trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>Change it</source>
            <translation>Cambiarla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>Change my passphrase</source>
            <translation>Cambiar mi frase de contraseña</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>The new passphrase</source>
            <translation>La frase de contraseña nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>The new passphrase again</source>
            <translation>La frase de contraseña nueva, otra vez</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>The passphrase you have now</source>
            <translation>La frase de contraseña que tiene ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>The two are not the same. Nothing was changed.</source>
            <translation>Las dos no son iguales. No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>This is the one you have. Take another.</source>
            <translation>Es la que ya tiene. Tome otra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/own_page.py" />
            <source>Your signing key, your private notes and your second factor stay as they are: from then on they open by the new passphrase alone. {count} characters at least.</source>
            <translation>Su clave de firma, sus notas privadas y su segundo factor quedan como están: desde entonces solo se abren con la frase de contraseña nueva. Al menos {count} caracteres.</translation>
        </message>
    </context>
    <context>
        <name>OwnReviewRoom</name>
        <message>
            <location filename="../../../console/app/rooms/own_review_room.py" />
            <source>A review of a contact of yours waits for your answer ({key}).</source>
            <translation>Una revisión de un contacto suyo espera su respuesta ({key}).</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/own_review_room.py" />
            <source>Reviews</source>
            <translation>Revisiones</translation>
        </message>
    </context>
    <context>
        <name>OwnReviewsPane</name>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>Answer</source>
            <translation>Responder</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>My answer</source>
            <translation>Mi respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>No review of a contact of yours.</source>
            <translation>Ninguna revisión de un contacto suyo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>Reviews of my contacts</source>
            <translation>Revisiones de mis contactos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>Reviews: {count}, for you to answer: {waiting}</source>
            <translation>Revisiones: {count}, por responder: {waiting}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/own_reviews_pane.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <location filename="../../../console/ui/shell/palette.py" />
            <source>Acts that fit</source>
            <translation>Acciones que coinciden</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/palette.py" />
            <source>No act has these words.</source>
            <translation>Ninguna acción tiene esas palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/palette.py" />
            <source>Type a word, for example: flag</source>
            <translation>Escriba una palabra, por ejemplo: marcar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/palette.py" />
            <source>Words of the act</source>
            <translation>Palabras de la acción</translation>
        </message>
    </context>
    <context>
        <name>PaneTitle</name>
        <message>
            <location filename="../../../console/ui/shell/pane_title.py" />
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/pane_title.py" />
            <source>Detach</source>
            <translation>Separar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/pane_title.py" />
            <source>Return</source>
            <translation>Volver a poner</translation>
        </message>
    </context>
    <context>
        <name>PassphrasePage</name>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Choose a passphrase of at least {count} characters and keep it where your agency keeps such things. Without it nobody can open the record again.</source>
            <translation>Elija una frase de contraseña de al menos {count} caracteres y guárdela donde su agencia guarda estas cosas. Sin ella nadie podrá volver a abrir los registros.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Nothing has been written yet, and no key will lie open on the disk.</source>
            <translation>Aún no se ha escrito nada, y ninguna clave quedará a la vista en el disco.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Open the record</source>
            <translation>Abrir los registros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Show what I type</source>
            <translation>Mostrar lo que escribo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The key of this record is made from a passphrase.</source>
            <translation>La clave de estos registros se hace a partir de una frase de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The record is encrypted. Its key would lie in the system's keyring; without one it is made from a passphrase.</source>
            <translation>Los registros están cifrados. Su clave estaría en el llavero del sistema; sin llavero se hace a partir de una frase de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The record is whole and still encrypted.</source>
            <translation>Los registros están completos y siguen cifrados.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The record needs its passphrase</source>
            <translation>Los registros necesitan su frase de contraseña</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The same passphrase again</source>
            <translation>La misma frase otra vez</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>The two are not the same. Nothing was made.</source>
            <translation>Las dos no son iguales. No se creó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>This computer has no keyring that can be used</source>
            <translation>Esta computadora no tiene un llavero que se pueda usar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>This is too short: {count} characters at least.</source>
            <translation>Es demasiado corta: al menos {count} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Type the passphrase first.</source>
            <translation>Escriba primero la frase de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/passphrase_page.py" />
            <source>Type the passphrase this record was made with.</source>
            <translation>Escriba la frase de contraseña con que se crearon estos registros.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>A first passphrase, to be changed</source>
            <translation>Una primera frase de contraseña, para cambiarla después</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>A new passphrase gives new keys: what only the former ones opened, the person's private notes, is lost. Signed records stay proven.</source>
            <translation>Una frase de contraseña nueva da claves nuevas: lo que solo abrían las anteriores, las notas privadas de la persona, se pierde. Los registros firmados siguen probados.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>A new person, or new roles for the chosen one</source>
            <translation>Una persona nueva, o funciones nuevas para la elegida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Accounts</source>
            <translation>Cuentas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>CLOSED</source>
            <translation>CERRADA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Change roles</source>
            <translation>Cambiar funciones</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Choose at least one role, or close the account.</source>
            <translation>Elija al menos una función, o cierre la cuenta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Choose at least one role.</source>
            <translation>Elija al menos una función.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Close account</source>
            <translation>Cerrar la cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>LOCKED</source>
            <translation>BLOQUEADA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Make the account</source>
            <translation>Crear la cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Name of a new person</source>
            <translation>Nombre de una persona nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Name of a new person, as others should read it</source>
            <translation>Nombre de una persona nueva, como otros deben leerlo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>New passphrase</source>
            <translation>Frase de contraseña nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>People of this desk</source>
            <translation>Personas de este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>RIGHTS NARROWED</source>
            <translation>DERECHOS REDUCIDOS</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Somebody has this name already. Add an initial.</source>
            <translation>Alguien ya tiene este nombre. Añada una inicial.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/people_page.py" />
            <source>Type a name first.</source>
            <translation>Escriba primero un nombre.</translation>
        </message>
    </context>
    <context>
        <name>PeriodBar</name>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>12 months</source>
            <translation>12 meses</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>28 days</source>
            <translation>28 días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>7 days</source>
            <translation>7 días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>From, as 2026-01-31</source>
            <translation>Desde, como 2026-01-31</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>The first day lies after the last.</source>
            <translation>El primer día es posterior al último.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>To, as 2026-01-31</source>
            <translation>Hasta, como 2026-01-31</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>Write a day as 2026-01-31.</source>
            <translation>Escriba un día como 2026-01-31.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/period_bar.py" />
            <source>to</source>
            <translation>hasta</translation>
        </message>
    </context>
    <context>
        <name>PlanSection</name>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Care plans</source>
            <translation>Planes de atención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Care plans: {count}</source>
            <translation>Planes de atención: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>End the care plan</source>
            <translation>Terminar el plan de atención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>End this plan</source>
            <translation>Terminar este plan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Ending a care plan needs a reason.</source>
            <translation>Terminar un plan de atención necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Enter goes on, then keeps it; Esc leaves it</source>
            <translation>Intro avanza y luego lo guarda; Esc lo deja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>No care plan found</source>
            <translation>No se encontró ningún plan de atención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Owner</source>
            <translation>Dueño</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Review the care plan</source>
            <translation>Revisar el plan de atención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Reviewed, still good</source>
            <translation>Revisado, sigue bien</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>What helps</source>
            <translation>Qué ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>What makes it worse</source>
            <translation>Qué lo empeora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>What was agreed to do</source>
            <translation>Qué se acordó hacer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Who answers for this plan? A name is needed.</source>
            <translation>¿Quién responde por este plan? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Who owns it from now on?</source>
            <translation>¿De quién es desde ahora?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Who owns the plan, and what does it say?</source>
            <translation>¿De quién es el plan y qué dice?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Why does this plan end?</source>
            <translation>¿Por qué termina este plan?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Write a care plan</source>
            <translation>Escribir un plan de atención</translation>
        </message>
    </context>
    <context>
        <name>PrivacyPage</name>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>About which contact</source>
            <translation>Sobre qué contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Contact id: who looked at it?</source>
            <translation>Id. del contacto: ¿quién lo miró?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Everybody</source>
            <translation>Todos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Export these lines</source>
            <translation>Exportar estas líneas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Holds and destruction</source>
            <translation>Conservación y destrucción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Looked at, in order</source>
            <translation>Marcado como visto, en orden</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Since when</source>
            <translation>Desde cuándo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Which lines</source>
            <translation>Qué líneas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Who else looked at this contact</source>
            <translation>Quién más miró este contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Who looked at what</source>
            <translation>Quién miró qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Whose</source>
            <translation>De quién</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>since the beginning</source>
            <translation>desde el principio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>the last day</source>
            <translation>el último día</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>the last {count} days</source>
            <translation>los últimos {count} días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>{count} lines, {standing} stand out and wait for a look</source>
            <translation>{count} líneas, {standing} resaltan y esperan que alguien las vea</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>A new call shows here by itself.</source>
            <translation>Una llamada nueva aparece aquí por sí sola.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>CATCHING UP since {since}: calls are still arriving, the list is not whole</source>
            <translation>PONIÉNDOSE AL DÍA desde {since}: siguen llegando llamadas, la lista no está completa</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>CONNECTING since {since}: nothing heard from the call center yet</source>
            <translation>CONECTANDO desde {since}: todavía no se oyó nada del centro</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Call taker</source>
            <translation>Operador</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Calls may be open that this desk cannot see.</source>
            <translation>Puede haber llamadas abiertas que este puesto no ve.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Calls may be open that this desk cannot see. A contact can be opened by hand.</source>
            <translation>Puede haber llamadas abiertas que este puesto no ve. Se puede abrir un contacto a mano.</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Care plan: may be someone else (same number)</source>
            <translation>Plan de atención: puede ser otra persona (mismo número)</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Care plan: may be someone else (same place)</source>
            <translation>Plan de atención: puede ser otra persona (mismo lugar)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Choose All (key {key}) to see every open call.</source>
            <translation>Elija Todas (tecla {key}) para ver cada llamada abierta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Choose All to see every open call.</source>
            <translation>Elija Todas para ver cada llamada abierta.</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Clinician</source>
            <translation>Clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Esc in the filter line empties it.</source>
            <translation>Esc en la línea del filtro la vacía.</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Flagged: no</source>
            <translation>Marcada: no</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Flagged: uncertain</source>
            <translation>Marcada: dudoso</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Flagged: yes</source>
            <translation>Marcada: sí</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Log signed here</source>
            <translation>Registro firmado aquí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Mental health</source>
            <translation>Salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Mine</source>
            <translation>Mías</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Nature (CAD)</source>
            <translation>Tipo (CAD)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Needs you</source>
            <translation>Le necesitan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No call here matches “{text}”.</source>
            <translation>Ninguna llamada aquí coincide con «{text}».</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No call is flagged or surfaced now.</source>
            <translation>Ninguna llamada está marcada o señalada ahora.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No calls known. The feed is offline since {since}.</source>
            <translation>Ninguna llamada conocida. El flujo está sin conexión desde {since}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No calls known. The feed is silent since {since}.</source>
            <translation>Ninguna llamada conocida. El flujo calla desde {since}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No calls yet: connecting to the call center.</source>
            <translation>Sin llamadas aún: conectando con el centro.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No calls yet: they are arriving.</source>
            <translation>Sin llamadas aún: están llegando.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>No open calls. The feed is live.</source>
            <translation>Ninguna llamada abierta. El flujo está en vivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Nobody asks for a clinician now.</source>
            <translation>Nadie pide un clínico ahora.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>None of the calls known here, but the feed is not live: there may be others.</source>
            <translation>Ninguna de las llamadas conocidas aquí, pero el flujo no está en vivo: puede haber otras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Nothing needs you now.</source>
            <translation>Nada le necesita ahora.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>Nothing to show.</source>
            <translation>Nada que mostrar.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>OFFLINE since {since}: new calls do not arrive here, what you see may be old</source>
            <translation>SIN CONEXIÓN desde {since}: no llegan llamadas nuevas, lo que ve puede ser antiguo</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Pri</source>
            <translation>Pri</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Recorded of {number}, now merged in: {what}</source>
            <translation>Registrado de {number}, ahora unida: {what}</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Requested</source>
            <translation>Pedidas</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Requested by {who}</source>
            <translation>Pedido por {who}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>STALE since {since}: what you see may be old</source>
            <translation>ATRASADO desde {since}: lo que ve puede ser antiguo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>The list is as of {at}.</source>
            <translation>La lista es de las {at}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>The source last answered {at}.</source>
            <translation>La fuente contestó por última vez a las {at}.</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Units</source>
            <translation>Unidades</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Waiting</source>
            <translation>Espera</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_column.py" />
            <source>Why it is here</source>
            <translation>Por qué está aquí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>You hold no call.</source>
            <translation>No tiene ninguna llamada.</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>Yours</source>
            <translation>Suya</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>asked for first, then yours, then candidates with the reason, then the rest</source>
            <translation>primero las pedidas, luego las suyas, luego las candidatas con el motivo, luego el resto</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>asked for, over 1 minute</source>
            <translation>pedida hace más de 1 minuto</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>asked for, over 2 minutes</source>
            <translation>pedida hace más de 2 minutos</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>changed since signed</source>
            <translation>cambió tras firmar</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>closed in CAD</source>
            <translation>cerrada en CAD</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>ended unseen</source>
            <translation>terminó sin verse</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>merged into another</source>
            <translation>unida a otra</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>merged into {number}</source>
            <translation>unida a {number}</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>no longer in feed</source>
            <translation>ya no está en el flujo</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>no time given</source>
            <translation>sin hora</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>none sent</source>
            <translation>ninguna enviada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>the start</source>
            <translation>el inicio</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>took over {number}</source>
            <translation>absorbió {number}</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>unclaimed</source>
            <translation>sin tomar</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>was {nature}</source>
            <translation>era {nature}</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_line.py" />
            <source>{agent} assists</source>
            <translation>ayuda {agent}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>{count} closed but still yours or a colleague's</source>
            <translation>{count} cerradas pero aún suyas o de un colega</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>{count} open</source>
            <translation>{count} abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>{count} open.</source>
            <translation>{count} abiertas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_words.py" />
            <source>{count} shown</source>
            <translation>{count} mostradas</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>{hours} h {minutes:02d}</source>
            <translation>{hours} h {minutes:02d}</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_waiting.py" />
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <location filename="../../../console/models/queue_reasons.py" />
            <source>{owner} has it</source>
            <translation>la tiene {owner}</translation>
        </message>
    </context>
    <context>
        <name>QueueFilterBar</name>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Filter calls</source>
            <translation>Filtrar llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Filter calls ( {key} )</source>
            <translation>Filtrar llamadas ( {key} )</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Queue</source>
            <translation>Cola</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Show this part of the queue</source>
            <translation>Mostrar esta parte de la cola</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Show this part of the queue (key {key})</source>
            <translation>Mostrar esta parte de la cola (tecla {key})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>Words that must all stand in a row. Escape empties the line.</source>
            <translation>Palabras que deben estar todas en la fila. Esc vacía la línea.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_filter_bar.py" />
            <source>{part}, {count} calls</source>
            <translation>{part}, {count} llamadas</translation>
        </message>
    </context>
    <context>
        <name>QueueHeader</name>
        <message>
            <location filename="../../../console/ui/queue/queue_header.py" />
            <source>Columns of the queue</source>
            <translation>Columnas de la cola</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <location filename="../../../console/ui/queue/queue_pane.py" />
            <source>Queue</source>
            <translation>Cola</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_pane.py" />
            <source>The selected call has left the queue.</source>
            <translation>La llamada seleccionada salió de la cola.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/queue/queue_pane.py" />
            <source>The selected call {number} is not in this list.</source>
            <translation>La llamada seleccionada {number} no está en esta lista.</translation>
        </message>
    </context>
    <context>
        <name>QueueView</name>
        <message>
            <location filename="../../../console/ui/queue/queue_view.py" />
            <source>Queue of calls</source>
            <translation>Cola de llamadas</translation>
        </message>
    </context>
    <context>
        <name>RateCards</name>
        <message>
            <location filename="../../../console/ui/figures/rate_cards.py" />
            <source>95 %: {interval}</source>
            <translation>95 %: {interval}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/rate_cards.py" />
            <source>{n} of {of}</source>
            <translation>{n} de {of}</translation>
        </message>
    </context>
    <context>
        <name>ReadCard</name>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>Card version {version}, as it was read or sent</source>
            <translation>Tarjeta versión {version}, tal como se leyó o envió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>Card version {version}, not told to everybody yet</source>
            <translation>Tarjeta versión {version}, aún no dicha a todos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>Read aloud. Card version {version}</source>
            <translation>Leer en voz alta. Tarjeta versión {version}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>{count} of {limit} characters</source>
            <translation>{count} de {limit} caracteres</translation>
        </message>
    </context>
    <context>
        <name>RecordCare</name>
        <message>
            <location filename="../../../console/app/record/care.py" />
            <source>Everything saved is on this desk's own disk.</source>
            <translation>Todo lo guardado está en el propio disco de este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/record/care.py" />
            <source>For more than a day no copy of the record left this desk.</source>
            <translation>Hace más de un día que ninguna copia de los registros sale de este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/record/care.py" />
            <source>Go on working; tell IT to make a copy on another machine.</source>
            <translation>Siga trabajando; pida a sistemas que haga una copia en otra máquina.</translation>
        </message>
        <message>
            <location filename="../../../console/app/record/care.py" />
            <source>The record is being copied and checked; go on working.</source>
            <translation>Los registros se están copiando y comprobando; siga trabajando.</translation>
        </message>
        <message>
            <location filename="../../../console/app/record/care.py" />
            <source>The record was copied: {count} entries, every one checked.</source>
            <translation>Los registros se copiaron: {count} anotaciones, cada una comprobada.</translation>
        </message>
    </context>
    <context>
        <name>RecordController</name>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>Ask whoever may.</source>
            <translation>Pídalo a quien pueda.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>Not recorded: the record is not open.</source>
            <translation>No registrado: el archivo de registros no está abierto.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>Not recorded: your role may not do this.</source>
            <translation>No registrado: su función no puede hacer esto.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>The record takes entries again.</source>
            <translation>El archivo vuelve a aceptar anotaciones.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/record_controller.py" />
            <source>Write on paper until this line goes away.</source>
            <translation>Escriba en papel hasta que esta línea desaparezca.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPage</name>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>&amp;Make one now, save it and try it</source>
            <translation>&amp;Crear una ahora, guardarla y probarla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Before the first entry: a recovery key</source>
            <translation>Antes de la primera anotación: una clave de recuperación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Best on a memory stick; never in the folder of the record. A file that exists is not overwritten.</source>
            <translation>Mejor en una memoria USB; nunca en la carpeta de los registros. No se sobrescribe un archivo que ya exista.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>File with the public half</source>
            <translation>Archivo con la mitad pública</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>IT makes it once for all desks: clinician-console recovery-key new.</source>
            <translation>Sistemas la crea una vez para todos los puestos: clinician-console recovery-key new.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Make the key and try it</source>
            <translation>Crear la clave y probarla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>New file for the private half</source>
            <translation>Archivo nuevo para la mitad privada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Nothing has been written yet. The record is made once the key was tried.</source>
            <translation>Aún no se ha escrito nada. Los registros se crean cuando la clave se haya probado.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Take the file off this computer now and lock it away: it opens the record.</source>
            <translation>Saque ahora el archivo de esta computadora y guárdelo bajo llave: abre los registros.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>The agency &amp;has one: use its public half</source>
            <translation>La agencia &amp;ya tiene una: usar su mitad pública</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>The key was tried and opens records. Its fingerprint is {fingerprint}; write it down.</source>
            <translation>La clave se probó y abre los registros. Su huella es {fingerprint}; anótela.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>The record is encrypted, and only this desk can open it. A recovery key is kept by the agency, away from every desk. It opens the record when the desk, its keyring or its passphrase is lost.</source>
            <translation>Los registros están cifrados y solo este puesto puede abrirlos. La agencia guarda una clave de recuperación, lejos de todos los puestos. Abre los registros si se pierde el puesto, su llavero o su frase de contraseña.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Type the whole path of the file first.</source>
            <translation>Escriba primero la ruta completa del archivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/recovery_page.py" />
            <source>Use this key</source>
            <translation>Usar esta clave</translation>
        </message>
    </context>
    <context>
        <name>ReferStrip</name>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>1 to 4: how. Y, N or U writes it into the log. Esc leaves it</source>
            <translation>1 a 4: cómo. Y, N o U lo escribe en el registro. Esc lo deja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Refer</source>
            <translation>Referir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>Refer to {service} ({number}), contact {contact}</source>
            <translation>Referir a {service} ({number}), contacto {contact}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/directory_strips.py" />
            <source>{number}  {method}</source>
            <translation>{number}  {method}</translation>
        </message>
    </context>
    <context>
        <name>ReferralController</name>
        <message>
            <location filename="../../../console/controllers/referral_controller.py" />
            <source>In the log: a list was handed out.</source>
            <translation>En el registro: se entregó una lista.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/referral_controller.py" />
            <source>In the log: referral, {accepted}.</source>
            <translation>En el registro: referencia, {accepted}.</translation>
        </message>
    </context>
    <context>
        <name>ReleaseCard</name>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>A second person is here</source>
            <translation>Hay aquí una segunda persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>At what time, as 03:12</source>
            <translation>A qué hora, como 03:12</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>Or: somebody by phone</source>
            <translation>O bien: alguien por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>Release</source>
            <translation>Desbloquear</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>Release by phone</source>
            <translation>Desbloquear por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>The privacy officer sees this and has it countersigned.</source>
            <translation>El responsable de privacidad lo ve y hace que se refrende.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>The second person's own passphrase</source>
            <translation>La frase de contraseña de la segunda persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>Who lets you try again</source>
            <translation>Quién le permite intentar otra vez</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/release_card.py" />
            <source>Who releases the account</source>
            <translation>Quién desbloquea la cuenta</translation>
        </message>
    </context>
    <context>
        <name>ReleaseStrip</name>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Enter hands it back to 911, Esc keeps it</source>
            <translation>Intro lo devuelve al 911, Esc lo conserva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Hand back</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Hand back {number}?</source>
            <translation>¿Devolver {number}?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Handing back needs a reason; a word is enough.</source>
            <translation>Devolver necesita un motivo; basta una palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Reason for handing back</source>
            <translation>Motivo para devolver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/line_strip.py" />
            <source>Why? A word is enough</source>
            <translation>¿Por qué? Basta una palabra</translation>
        </message>
    </context>
    <context>
        <name>ReleasesPage</name>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>Back to work</source>
            <translation>Volver al trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>Countersign what you said yourself, and nothing else: what you leave here stays open before the privacy officer.</source>
            <translation>Refrende lo que dijo usted mismo y nada más: lo que deje aquí queda abierto ante el responsable de privacidad.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>I let this person in</source>
            <translation>Yo dejé entrar a esta persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>No release by phone waits for you.</source>
            <translation>Ningún desbloqueo por teléfono le espera.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>Releases by phone</source>
            <translation>Desbloqueos por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>Releases that wait for a countersignature</source>
            <translation>Desbloqueos que esperan una segunda firma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>These accounts were locked and let in again on a word by phone.</source>
            <translation>Estas cuentas se bloquearon y volvieron a entrar por una palabra dada por teléfono.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/releases_page.py" />
            <source>{name}, let in at {time} on the word of {by}, given at {told}</source>
            <translation>{name}, entró a las {time} por la palabra de {by}, dada a las {told}</translation>
        </message>
    </context>
    <context>
        <name>RequestStrip</name>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Enter goes on, then records; Esc leaves it</source>
            <translation>Intro avanza y luego registra; Esc lo deja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>How it came</source>
            <translation>Cómo llegó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Position or unit</source>
            <translation>Puesto o unidad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Say by which way it came.</source>
            <translation>Diga por qué vía llegó.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Say first who asked.</source>
            <translation>Diga primero quién pidió.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Somebody asked for you</source>
            <translation>Alguien preguntó por usted</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>Who asked</source>
            <translation>Quién pidió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>for example pos 17; may stay empty</source>
            <translation>por ejemplo puesto 17; puede quedar vacío</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/request_strip.py" />
            <source>{number}: who asked for you?</source>
            <translation>{number}: ¿quién preguntó por usted?</translation>
        </message>
    </context>
    <context>
        <name>RerouteAnswers</name>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>An answer came for a request that is not of this desk ({code}).</source>
            <translation>Llegó una respuesta a una petición que no es de este puesto ({code}).</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>An answer that is not known here: {code} {words}</source>
            <translation>Una respuesta desconocida aquí: {code} {words}</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>Said again by their system: {code} {words}</source>
            <translation>Su sistema lo dijo otra vez: {code} {words}</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>The request to {target} did not leave. Read the card aloud.</source>
            <translation>La petición a {target} no salió. Lea la tarjeta en voz alta.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>Their system says yes: {words}. Ask who, and record the name.</source>
            <translation>Su sistema dice que sí: {words}. Pregunte quién y registre el nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>Too late, nothing follows from it: {code} {words}</source>
            <translation>Demasiado tarde, no tiene efecto: {code} {words}</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>their system</source>
            <translation>su sistema</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>{target} was not told over the feed: it did not leave.</source>
            <translation>A {target} no se le avisó por el flujo: no salió.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_answers.py" />
            <source>{target} was told; their system: {code} {words}</source>
            <translation>{target} está avisado; su sistema: {code} {words}</translation>
        </message>
    </context>
    <context>
        <name>RerouteBook</name>
        <message>
            <location filename="../../../console/controllers/reroute_book.py" />
            <source>clinician in 911</source>
            <translation>clinician in 911</translation>
        </message>
    </context>
    <context>
        <name>RerouteController</name>
        <message>
            <location filename="../../../console/controllers/reroute_controller.py" />
            <source>Nobody is signed on. Nothing was recorded.</source>
            <translation>Nadie ha iniciado sesión. No se registró nada.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_controller.py" />
            <source>Not recorded: who heard it? A name is needed.</source>
            <translation>No registrado: ¿quién lo oyó? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_controller.py" />
            <source>{name}: {why}. To ask them all the same, say why.</source>
            <translation>{name}: {why}. Para pedirlo de todos modos, diga por qué.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/reroute_controller.py" />
            <source>{target} has the older card. Tell them what changed.</source>
            <translation>{target} tiene la tarjeta anterior. Dígales qué cambió.</translation>
        </message>
    </context>
    <context>
        <name>RerouteHead</name>
        <message>
            <location filename="../../../console/ui/reroute/reroute_head.py" />
            <source>Contact without a number</source>
            <translation>Contacto sin número</translation>
        </message>
    </context>
    <context>
        <name>ReroutePane</name>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Ask another target</source>
            <translation>Pedir a otro destino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Change the card</source>
            <translation>Cambiar la tarjeta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Copy the text</source>
            <translation>Copiar el texto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>EXAMPLE TARGETS, invented: {name}</source>
            <translation>DESTINOS DE EJEMPLO, inventados: {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>It has landed. E asks what the ending wants.</source>
            <translation>Ha concluido. E pregunta lo que pide el cierre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>No contact is open. Claim a call with G, or open one with N, then press R.</source>
            <translation>Ningún contacto está abierto. Tome una llamada con G o abra uno con N, luego pulse R.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Read it aloud, then type the name of who heard it</source>
            <translation>Léalo en voz alta y escriba el nombre de quien lo oyó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Reroute</source>
            <translation>Derivar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Return to 911</source>
            <translation>Devolver al 911</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Send over the feed</source>
            <translation>Enviar por el flujo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Targets: {name}</source>
            <translation>Destinos: {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Tell them what changed, then type who heard it</source>
            <translation>Diga qué cambió y escriba quién lo oyó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Who heard it</source>
            <translation>Quién lo oyó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>Who heard the new card</source>
            <translation>Quién oyó la tarjeta nueva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/reroute_pane.py" />
            <source>{target} HAS THE OLDER CARD (version {old}). Tell them.</source>
            <translation>{target} TIENE LA TARJETA ANTERIOR (versión {old}). Avíseles.</translation>
        </message>
    </context>
    <context>
        <name>RerouteRoom</name>
        <message>
            <location filename="../../../console/app/rooms/reroute_room.py" />
            <source>Board</source>
            <translation>Tablero</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/reroute_room.py" />
            <source>Reroute</source>
            <translation>Derivar</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/reroute_room.py" />
            <source>The targets' file is not used: {why}. The last good ones stay.</source>
            <translation>El archivo de destinos no se usa: {why}. Siguen los últimos válidos.</translation>
        </message>
    </context>
    <context>
        <name>ResultList</name>
        <message>
            <location filename="../../../console/ui/directory/result_list.py" />
            <source>Services found</source>
            <translation>Servicios encontrados</translation>
        </message>
    </context>
    <context>
        <name>RetentionCard</name>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>By what right, as the number of an order</source>
            <translation>Con qué derecho, como el número de una orden</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>Destroy its texts</source>
            <translation>Destruir sus textos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>Hold this contact</source>
            <translation>Conservar este contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>Lift its hold</source>
            <translation>Levantar su conservación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>No retention schedule is set: nothing is ever due. The agency must adopt one.</source>
            <translation>No hay un calendario de conservación: nada vence nunca. La agencia debe adoptar uno.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>Say by what right and why first. Nothing was done.</source>
            <translation>Diga primero con qué derecho y por qué. No se hizo nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>The oldest: {contact}</source>
            <translation>El más antiguo: {contact}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>This cannot be undone. Press Destroy again to destroy the texts.</source>
            <translation>Esto no se puede deshacer. Pulse Destruir otra vez para destruir los textos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/retention_card.py" />
            <source>{count} contacts are older than the schedule.</source>
            <translation>{count} contactos son más antiguos que el calendario.</translation>
        </message>
    </context>
    <context>
        <name>RetentionFlow</name>
        <message>
            <location filename="../../../console/app/rooms/retention_flow.py" />
            <source>Held. Nothing of it can be destroyed.</source>
            <translation>Conservado. Nada de él se puede destruir.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/retention_flow.py" />
            <source>Name the contact above first, by its id.</source>
            <translation>Nombre primero arriba el contacto, por su id.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/retention_flow.py" />
            <source>The hold is lifted.</source>
            <translation>Se levantó la conservación.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/retention_flow.py" />
            <source>{count} texts were destroyed; each has its certificate.</source>
            <translation>Se destruyeron {count} textos; cada uno tiene su certificado.</translation>
        </message>
    </context>
    <context>
        <name>ReviewController</name>
        <message>
            <location filename="../../../console/controllers/review_controller.py" />
            <source>Marked: the author is absent. The draft stays theirs, nobody signs it.</source>
            <translation>Señalado: el autor está ausente. El borrador sigue siendo suyo, nadie lo firma.</translation>
        </message>
    </context>
    <context>
        <name>ReviewLeaf</name>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Contact without a number</source>
            <translation>Contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Draw a sample</source>
            <translation>Sacar una muestra</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Open an event</source>
            <translation>Abrir un suceso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Reviews</source>
            <translation>Revisiones</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Reviews: {count}</source>
            <translation>Revisiones: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>Which reviews</source>
            <translation>Qué revisiones</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Ask as second scorer</source>
            <translation>Pedir como segundo evaluador</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Assign</source>
            <translation>Asignar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Comment: to the clinician, of a discussion, or to the score</source>
            <translation>Comentario: al clínico, de una conversación o sobre la puntuación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Discussed</source>
            <translation>Conversado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Keep the score</source>
            <translation>Guardar la puntuación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>No review is chosen</source>
            <translation>Ninguna revisión elegida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Nothing applies yet</source>
            <translation>Nada corresponde aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Score so far {percent} %</source>
            <translation>Puntuación hasta ahora {percent} %</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Send back</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>Who reviews it</source>
            <translation>Quién la revisa</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_panel.py" />
            <source>not marked: {count}</source>
            <translation>sin marcar: {count}</translation>
        </message>
    </context>
    <context>
        <name>ReviewRoom</name>
        <message>
            <location filename="../../../console/app/rooms/review_room.py" />
            <source>Reviews</source>
            <translation>Revisiones</translation>
        </message>
    </context>
    <context>
        <name>RoomsArea</name>
        <message>
            <location filename="../../../console/ui/shell/rooms_area.py" />
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/rooms_area.py" />
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/rooms_area.py" />
            <source>Diagnostics</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/rooms_area.py" />
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/rooms_area.py" />
            <source>SIMULATED</source>
            <translation>SIMULADO</translation>
        </message>
    </context>
    <context>
        <name>RowPainter</name>
        <message>
            <location filename="../../../console/ui/directory/result_list.py" />
            <source>FICTIONAL</source>
            <translation>FICTICIO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/result_list.py" />
            <source>SHORT LIST</source>
            <translation>LISTA CORTA</translation>
        </message>
    </context>
    <context>
        <name>SampleStrip</name>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>Always in it: level 4, level below the floor, back within 72 h, new staff.</source>
            <translation>Siempre incluidos: nivel 4, nivel por debajo del mínimo, de vuelta en 72 h, personal nuevo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>Assign what is drawn</source>
            <translation>Asignar lo que se saque</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>Draw</source>
            <translation>Sacar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>How far back</source>
            <translation>Cuánto hacia atrás</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>Part of diverted and of not diverted alike</source>
            <translation>Igual parte de desviadas y no desviadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>Seed: the same one draws the same sample again</source>
            <translation>Semilla: la misma saca otra vez la misma muestra</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>assign later</source>
            <translation>asignar más tarde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>by lot</source>
            <translation>al azar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>for {name}</source>
            <translation>para {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>seed</source>
            <translation>semilla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>the last {count} days</source>
            <translation>los últimos {count} días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/sample_strip.py" />
            <source>{drawn} of {candidates} drawn; {opened} reviews opened, the rest had one already.</source>
            <translation>{drawn} de {candidates} sacados; {opened} revisiones abiertas, el resto ya tenía una.</translation>
        </message>
    </context>
    <context>
        <name>SatisfactionGroup</name>
        <message>
            <location filename="../../../console/ui/finish/satisfaction_group.py" />
            <source>Keep the three answers</source>
            <translation>Guardar las tres respuestas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/satisfaction_group.py" />
            <source>Kept without any name</source>
            <translation>Guardado sin ningún nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/satisfaction_group.py" />
            <source>Three questions for the caller</source>
            <translation>Tres preguntas para quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/satisfaction_group.py" />
            <source>Without any name, and only if they want to: no help hangs on it.</source>
            <translation>Sin ningún nombre y solo si quiere: ninguna ayuda depende de ello.</translation>
        </message>
    </context>
    <context>
        <name>ScreenController</name>
        <message>
            <location filename="../../../console/controllers/screen_controller.py" />
            <source>ASQ is for the person themselves. Ask what others have noticed instead.</source>
            <translation>El ASQ es para la persona misma. Pregunte en cambio qué han notado los demás.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/screen_controller.py" />
            <source>{name} is for the person themselves. Ask what others have noticed.</source>
            <translation>{name} es para la persona misma. Pregunte qué han notado los demás.</translation>
        </message>
    </context>
    <context>
        <name>ScreenPane</name>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Answers come from: {who}</source>
            <translation>Las respuestas vienen de: {who}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Go on without them</source>
            <translation>Continuar sin ellas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Goes on with {count} open: {reason}</source>
            <translation>Continúa con {count} abiertas: {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>HARD STOP for phone only. Usual way: {routes}</source>
            <translation>NO SOLO POR TELÉFONO. Vía habitual: {routes}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>MEDICAL. Usual way: {routes}</source>
            <translation>CAUSA MÉDICA. Vía habitual: {routes}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>No hard stop found</source>
            <translation>No se encontró ningún impedimento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>No hard stop. Use judgment: {routes}</source>
            <translation>Sin impedimento. Use su juicio: {routes}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Police and EMS fit. Others not yet: {count} to ask</source>
            <translation>Encajan policía y EMS. Los demás aún no: {count} por preguntar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Questions of the safety screen</source>
            <translation>Preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>Safety screen</source>
            <translation>Preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>{count} unknown</source>
            <translation>{count} sin saber</translation>
        </message>
        <message>
            <location filename="../../../console/ui/screening/screen_pane.py" />
            <source>{done} of {all} asked</source>
            <translation>{done} de {all} preguntadas</translation>
        </message>
    </context>
    <context>
        <name>ScreeningRoom</name>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>A content pack was refused: {fault}.</source>
            <translation>Se rechazó un paquete de preguntas: {fault}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>Assess</source>
            <translation>Valorar</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>Consult</source>
            <translation>Consulta</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>It is not asked; everything else is.</source>
            <translation>No se pregunta; todo lo demás sí.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>Screen</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>Tell whoever keeps the packs.</source>
            <translation>Avise a quien lleva los paquetes.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>Tell whoever keeps the rules.</source>
            <translation>Avise a quien lleva las reglas.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>The last good ones are in force: {name}.</source>
            <translation>Rigen las últimas válidas: {name}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/screening_room.py" />
            <source>The screening rules were refused: {fault}.</source>
            <translation>Las reglas de las preguntas fueron rechazadas: {fault}.</translation>
        </message>
    </context>
    <context>
        <name>SearchRow</name>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>Card</source>
            <translation>Ficha</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>Filters</source>
            <translation>Filtros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>Filters, {count} on</source>
            <translation>Filtros, {count} puestos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>Find a service</source>
            <translation>Buscar un servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>What would you say? Three letters will do</source>
            <translation>¿Qué diría usted? Bastan tres letras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/directory/search_row.py" />
            <source>{count} on</source>
            <translation>{count} puestos</translation>
        </message>
    </context>
    <context>
        <name>ShiftController</name>
        <message>
            <location filename="../../../console/controllers/shift_controller.py" />
            <source>Handed over: every item has an owner by name.</source>
            <translation>Entregado: cada asunto tiene dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/shift_controller.py" />
            <source>Not recorded: why is there a break?</source>
            <translation>No registrado: ¿por qué hay una pausa?</translation>
        </message>
    </context>
    <context>
        <name>ShiftRoom</name>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>Handoff</source>
            <translation>Relevo</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>To do</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>Worry about the person of {number}: {name} at 911 was told.</source>
            <translation>Preocupación por la persona de {number}: se avisó a {name} en el 911.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>You are now: {state}.</source>
            <translation>Usted está ahora: {state}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>a contact without a number</source>
            <translation>un contacto sin número</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>a worry at a later call</source>
            <translation>una preocupación en una llamada posterior</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/shift_room.py" />
            <source>break</source>
            <translation>pausa</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../../console/ui/shell/side_panel.py" />
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/side_panel.py" />
            <source>Close this panel</source>
            <translation>Cerrar este panel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/side_panel.py" />
            <source>Esc closes this panel</source>
            <translation>Esc cierra este panel</translation>
        </message>
    </context>
    <context>
        <name>SignOnPage</name>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>&amp;Known at this desk</source>
            <translation>&amp;Conocidos en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Clinician</source>
            <translation>Clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>No password is asked for yet: the desk believes the name that is given. Everything done from now on is recorded under it.</source>
            <translation>Aún no se pide contraseña: el puesto cree el nombre que se da. Todo lo que se haga desde ahora se registra con él.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>People known at this desk</source>
            <translation>Personas conocidas en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Shift lead</source>
            <translation>Responsable de turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Sign on</source>
            <translation>Iniciar sesión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Somebody else</source>
            <translation>Otra persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Type your name first.</source>
            <translation>Escriba primero su nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Who sits at this desk?</source>
            <translation>¿Quién está en este puesto?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Your name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/sign_on_page.py" />
            <source>Your name, as others should read it</source>
            <translation>Su nombre, como otros deben leerlo</translation>
        </message>
    </context>
    <context>
        <name>SignedView</name>
        <message>
            <location filename="../../../console/ui/contact/signed_view.py" />
            <source>Add addendum</source>
            <translation>Añadir anexo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signed_view.py" />
            <source>Addendum</source>
            <translation>Anexo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signed_view.py" />
            <source>No note was written.</source>
            <translation>No se escribió ninguna nota.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signed_view.py" />
            <source>Signed log</source>
            <translation>Registro firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signed_view.py" />
            <source>The log stays as it is; what you add is dated and signed by you</source>
            <translation>El registro queda como está; lo que añada lleva su fecha y su firma</translation>
        </message>
    </context>
    <context>
        <name>SigningBar</name>
        <message>
            <location filename="../../../console/ui/contact/signing_bar.py" />
            <source>Hand back</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signing_bar.py" />
            <source>Sign</source>
            <translation>Firmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signing_bar.py" />
            <source>Sign the log of {call}</source>
            <translation>Firmar el registro de {call}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signing_bar.py" />
            <source>ending wants {count} (E)</source>
            <translation>el cierre pide {count} (E)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/contact/signing_bar.py" />
            <source>{done} of {all} answered</source>
            <translation>{done} de {all} respondidas</translation>
        </message>
    </context>
    <context>
        <name>SiteRoom</name>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>Finish with the caller: the desk signs you off when the line is free.</source>
            <translation>Termine con quien llama: el puesto cierra su sesión cuando la línea quede libre.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>Its rules and targets are used from the next start on.</source>
            <translation>Sus reglas y destinos se usan desde el próximo inicio.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>Nothing of it counts, and nobody has people or rules from it yet.</source>
            <translation>Nada de ello cuenta, y nadie tiene aún personas o reglas de ahí.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>Number {serial} goes on to hold.</source>
            <translation>Sigue rigiendo el número {serial}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency changed the account of {name}.</source>
            <translation>La agencia cambió la cuenta de {name}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency changed your account.</source>
            <translation>La agencia cambió su cuenta.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency's site folder cannot be reached.</source>
            <translation>No se puede llegar a la carpeta de la agencia.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency's site folder could not be kept in the profile.</source>
            <translation>La carpeta de la agencia no se pudo guardar en el perfil.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency's site folder was refused: {why}.</source>
            <translation>Se rechazó la carpeta de la agencia: {why}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>The agency's site folder, number {serial}, is in force.</source>
            <translation>Rige la carpeta de la agencia, número {serial}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>They were signed off. What was not sent stays with this desk.</source>
            <translation>Se cerró su sesión. Lo que no se envió queda en este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/site_room.py" />
            <source>What was in force before stays. It is tried again.</source>
            <translation>Sigue lo que regía antes. Se intenta de nuevo.</translation>
        </message>
    </context>
    <context>
        <name>StaffingController</name>
        <message>
            <location filename="../../../console/controllers/staffing_controller.py" />
            <source>Not recorded: who said so? A name is needed.</source>
            <translation>No registrado: ¿quién lo dijo? Hace falta un nombre.</translation>
        </message>
    </context>
    <context>
        <name>StaffingStrip</name>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Are they staffed?</source>
            <translation>¿Tienen personal?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Enter goes on and records. Esc leaves.</source>
            <translation>Intro avanza y registra. Esc lo deja.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>How many are free</source>
            <translation>Cuántos están libres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>How many? A number, or nothing.</source>
            <translation>¿Cuántos? Un número o nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Staffed now</source>
            <translation>Personal ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Staffing of a target</source>
            <translation>Personal de un destino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Who said so</source>
            <translation>Quién lo dijo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>Who said so? A name is needed.</source>
            <translation>¿Quién lo dijo? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>a name</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>a number, or nothing</source>
            <translation>un número o nada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/staffing_strip.py" />
            <source>{target}: staffing now</source>
            <translation>{target}: personal ahora</translation>
        </message>
    </context>
    <context>
        <name>StartingPage</name>
        <message>
            <location filename="../../../console/ui/shell/starting_page.py" />
            <source>Opening the record…</source>
            <translation>Abriendo el archivo de registros…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/starting_page.py" />
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/starting_page.py" />
            <source>The desk cannot open yet</source>
            <translation>El puesto aún no puede abrirse</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/starting_page.py" />
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>That is no time of the day. Write it like 14:02.</source>
            <translation>Eso no es una hora del día. Escríbala como 14:02.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>What was said</source>
            <translation>Qué se dijo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>What was said?</source>
            <translation>¿Qué se dijo?</translation>
        </message>
    </context>
    <context>
        <name>StrikeStrip</name>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Enter hides the note; it stays in the record. Esc keeps it</source>
            <translation>Intro oculta la nota; queda en el archivo. Esc la conserva</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Entered in error</source>
            <translation>Escrita por error</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Strike the note of {call}: entered in error?</source>
            <translation>¿Anular la nota de {call}: escrita por error?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/escalation/lost_strip.py" />
            <source>Striking a note needs a reason; a word is enough.</source>
            <translation>Anular una nota necesita un motivo; basta una palabra.</translation>
        </message>
    </context>
    <context>
        <name>TakeStrip</name>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Enter goes on, then takes it; Esc leaves it with them</source>
            <translation>Intro avanza y luego se hace cargo; Esc la deja donde está</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Nothing was heard of them for {heard}.</source>
            <translation>No se supo nada de esa persona desde hace {heard}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Reason for taking it over</source>
            <translation>Motivo para hacerse cargo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Supervisor</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Take the call over</source>
            <translation>Hacerse cargo de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Taking it over needs a reason; a word is enough.</source>
            <translation>Hacerse cargo necesita un motivo; basta una palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Taking it over now needs a supervisor's name.</source>
            <translation>Hacerse cargo ahora necesita el nombre de un supervisor.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>Why? A word is enough</source>
            <translation>¿Por qué? Basta una palabra</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>may stay empty</source>
            <translation>puede quedar vacío</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>who allows it, by name</source>
            <translation>quién lo permite, por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>{owner} has had {number} for {since}. Take it over?</source>
            <translation>{owner} tiene {number} desde hace {since}. ¿Hacerse cargo?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/call/take_strip.py" />
            <source>{owner} took {number} {since} ago. Take it? No reason is needed yet.</source>
            <translation>{owner} tomó {number} hace {since}. ¿Hacerse cargo? Todavía no hace falta motivo.</translation>
        </message>
    </context>
    <context>
        <name>TargetList</name>
        <message>
            <location filename="../../../console/ui/reroute/target_list.py" />
            <source>Where the call can go</source>
            <translation>A dónde puede ir la llamada</translation>
        </message>
    </context>
    <context>
        <name>TargetPicker</name>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>Find a target</source>
            <translation>Buscar un destino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>It does not fit, or not yet. Why ask them all the same?</source>
            <translation>No encaja, o aún no. ¿Por qué pedirlo de todos modos?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>No target is called that.</source>
            <translation>Ningún destino se llama así.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>Only let them know</source>
            <translation>Solo avisarles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>Staffing now</source>
            <translation>Personal ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>Type a name or a kind; Enter picks the marked one</source>
            <translation>Escriba un nombre o una clase; Intro elige el señalado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/target_picker.py" />
            <source>Why all the same</source>
            <translation>Por qué de todos modos</translation>
        </message>
    </context>
    <context>
        <name>TennessenPage</name>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>Back to work</source>
            <translation>Volver al trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>I have read it to the person</source>
            <translation>Se lo he leído a la persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>Not given: emergency</source>
            <translation>No dado: emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>Read this to the person before you ask about them:</source>
            <translation>Lea esto a la persona antes de preguntarle por ella:</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>Tennessen notice</source>
            <translation>Aviso Tennessen</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/tennessen_page.py" />
            <source>Tennessen notice on {number}</source>
            <translation>Aviso Tennessen en {number}</translation>
        </message>
    </context>
    <context>
        <name>TennessenRoom</name>
        <message>
            <location filename="../../../console/app/rooms/tennessen_room.py" />
            <source>In the record: the Tennessen notice.</source>
            <translation>En el archivo: el aviso Tennessen.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/tennessen_room.py" />
            <source>Open a contact first: the notice belongs to one.</source>
            <translation>Abra primero un contacto: el aviso pertenece a uno.</translation>
        </message>
    </context>
    <context>
        <name>TimelineView</name>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>Addendum</source>
            <translation>Anexo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>Everything on record about this contact</source>
            <translation>Todo lo registrado sobre este contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>No log is chosen</source>
            <translation>Ningún registro elegido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_view.py" />
            <source>Timeline: {count} entries</source>
            <translation>Cronología: {count} anotaciones</translation>
        </message>
    </context>
    <context>
        <name>ToDoPane</name>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>A later call</source>
            <translation>Una llamada posterior</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Done, or not to be done</source>
            <translation>Hecho, o no se hará</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Duties and later calls</source>
            <translation>Deberes y llamadas posteriores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>How did it end?</source>
            <translation>¿Cómo terminó?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>I tried</source>
            <translation>Lo intenté</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>It ended</source>
            <translation>Terminó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Nothing is to do</source>
            <translation>No hay nada que hacer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Still to do</source>
            <translation>Por hacer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Was it done?</source>
            <translation>¿Se hizo?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>What came of it?</source>
            <translation>¿Qué resultó?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>What did the person say is safe?</source>
            <translation>¿Qué dijo la persona que es seguro?</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>What is safe</source>
            <translation>Qué es seguro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>{count} to do, {due} now</source>
            <translation>{count} por hacer, {due} ahora</translation>
        </message>
    </context>
    <context>
        <name>TouchStrip</name>
        <message>
            <location filename="../../../console/ui/access/touch_strip.py" />
            <source>PIN of the security key</source>
            <translation>PIN de la llave de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/touch_strip.py" />
            <source>Stop waiting (Esc)</source>
            <translation>Dejar de esperar (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Unlocking</name>
        <message>
            <location filename="../../../console/app/rooms/unlocking.py" />
            <source>And now your second factor, or a recovery code.</source>
            <translation>Y ahora su segundo factor, o un código de recuperación.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/unlocking.py" />
            <source>Five bad tries. Choose Somebody else: a second person releases you.</source>
            <translation>Cinco intentos fallidos. Elija Otra persona: una segunda persona le desbloquea.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/unlocking.py" />
            <source>Locked by {name}</source>
            <translation>Bloqueado por {name}</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/unlocking.py" />
            <source>The record could not be used. Your words are safe.</source>
            <translation>No se pudo usar el registro. Sus palabras están a salvo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/unlocking.py" />
            <source>{name}: twelve hours are over. Your passphrase first.</source>
            <translation>{name}: han pasado doce horas. Primero su frase de paso.</translation>
        </message>
    </context>
    <context>
        <name>WhichCall</name>
        <message>
            <location filename="../../../console/ui/reading/which_call.py" />
            <source>Place not known</source>
            <translation>Lugar desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/which_call.py" />
            <source>no incident number</source>
            <translation>sin número de incidente</translation>
        </message>
    </context>
    <context>
        <name>WorkArea</name>
        <message>
            <location filename="../../../console/ui/shell/work_area.py" />
            <source>Work on the contact</source>
            <translation>Trabajo en el contacto</translation>
        </message>
    </context>
    <context>
        <name>WorkBook</name>
        <message>
            <location filename="../../../console/controllers/work_book.py" />
            <source>No contact is open. Nothing was recorded.</source>
            <translation>Ningún contacto está abierto. No se registró nada.</translation>
        </message>
    </context>
    <context>
        <name>WorkPane</name>
        <message>
            <location filename="../../../console/ui/reading/work_pane.py" />
            <source>No contact open. Claim a call, or begin one by hand.</source>
            <translation>Ningún contacto abierto. Tome una llamada o empiece uno a mano.</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <location filename="../../../console/ui/shell/notice_bar.py" />
            <source>Caution</source>
            <translation>Precaución</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/notice_bar.py" />
            <source>News</source>
            <translation>Novedad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/notice_bar.py" />
            <source>Trouble</source>
            <translation>Avería</translation>
        </message>
    </context>
    <context>
        <name>_Lines</name>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>Lines of the audit</source>
            <translation>Líneas de la auditoría</translation>
        </message>
    </context>
    <context>
        <name>_PersonWord</name>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>1 contact open</source>
            <translation>1 contacto abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>Nobody is signed on</source>
            <translation>Nadie ha iniciado sesión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>On shift since {time}</source>
            <translation>De turno desde {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>READY</source>
            <translation>LISTO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/header_bar.py" />
            <source>{count} contacts open</source>
            <translation>{count} contactos abiertos</translation>
        </message>
    </context>
    <context>
        <name>access</name>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>A security key is in, and this account of the system may not use it. Ask IT: doctor says what to do.</source>
            <translation>Hay una llave de seguridad puesta y esta cuenta del sistema no puede usarla. Pregunte a sistemas: doctor dice qué hacer.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>No security key was put in. Nothing was tried.</source>
            <translation>No se puso ninguna llave de seguridad. No se intentó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>One more try before the account locks.</source>
            <translation>Queda un intento antes de que la cuenta se bloquee.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Put your security key in.</source>
            <translation>Ponga su llave de seguridad.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The PIN of this key is blocked. Use a recovery code; the key has to be reset.</source>
            <translation>El PIN de esta llave está bloqueado. Use un código de recuperación; hay que restablecer la llave.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The PIN of your security key, please.</source>
            <translation>El PIN de su llave de seguridad, por favor.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The PIN of your security key, please: {count} tries are left.</source>
            <translation>El PIN de su llave de seguridad, por favor: quedan {count} intentos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The agency wants the key's PIN, and this key has none. Set one in the system first.</source>
            <translation>La agencia exige el PIN de la llave, y esta no tiene. Ponga uno primero en el sistema.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The clock of your code is {minutes} min {seconds} s ahead of this desk's.</source>
            <translation>El reloj de su código va {minutes} min {seconds} s adelantado respecto a este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The clock of your code is {minutes} min {seconds} s behind this desk's.</source>
            <translation>El reloj de su código va {minutes} min {seconds} s atrasado respecto a este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The key did not answer. Take it out, put it in, try again.</source>
            <translation>La llave no respondió. Sáquela, póngala otra vez e inténtelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The key file of this account is damaged, or an old copy. The record is safe. Ask your administrator for a new passphrase.</source>
            <translation>El archivo de claves de esta cuenta está dañado o es una copia antigua. El registro está a salvo. Pida a su administrador una frase de paso nueva.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The key was not touched in time. Nothing was tried.</source>
            <translation>La llave no se tocó a tiempo. No se intentó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system did not answer in time. Try again, or call IT.</source>
            <translation>El sistema no respondió a tiempo. Inténtelo de nuevo o llame a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system did not take this, or could not be asked.</source>
            <translation>El sistema no lo aceptó, o no se le pudo preguntar.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system does not take this.</source>
            <translation>El sistema no lo acepta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system is asked.</source>
            <translation>Se pregunta al sistema.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system was asked, and counts it as a try.</source>
            <translation>Se preguntó al sistema, y cuenta como un intento.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>The system's sign-on broke down. Call IT.</source>
            <translation>El inicio de sesión del sistema falló. Llame a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>There are several keys. Touch the one you want to use.</source>
            <translation>Hay varias llaves. Toque la que quiere usar.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This account is closed. Ask your administrator.</source>
            <translation>Esta cuenta está cerrada. Pregunte a su administrador.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This account of the system stands for somebody else at this desk already.</source>
            <translation>Esta cuenta del sistema ya corresponde a otra persona de este puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This code was used already. Wait for the next one.</source>
            <translation>Este código ya se usó. Espere al siguiente.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This holds a sign that no keyboard types again.</source>
            <translation>Contiene un signo que ningún teclado vuelve a escribir.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is no secret of a token: letters A to Z and 2 to 7, or 0 to F.</source>
            <translation>Esto no es el secreto de un dispositivo: letras de la A a la Z y del 2 al 7, o de 0 a F.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is none of your recovery codes.</source>
            <translation>No es ninguno de sus códigos de recuperación.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is not the PIN of the key.</source>
            <translation>No es el PIN de la llave.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is not the PIN of the key: {count} tries are left there.</source>
            <translation>No es el PIN de la llave: le quedan {count} intentos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is not the code.</source>
            <translation>No es el código.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is not the passphrase.</source>
            <translation>No es la frase de paso.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is one letter over and over. Take some words.</source>
            <translation>Es una misma letra repetida. Tome algunas palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is too long to be typed again.</source>
            <translation>Es demasiado larga para volver a escribirla.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is too short: {count} characters at least.</source>
            <translation>Es demasiado corta: al menos {count} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This is your name. Take some other words.</source>
            <translation>Es su nombre. Tome otras palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This key counts backwards: somebody may have a copy of it. It is refused. Use a recovery code, and tell your administrator now.</source>
            <translation>Esta llave cuenta hacia atrás: alguien podría tener una copia. Se rechaza. Use un código de recuperación y avise ahora a su administrador.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>This key is not yours, or was not set up here.</source>
            <translation>Esta llave no es suya, o no se preparó aquí.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Too many wrong PINs. Take the key out, put it in again, and try once more.</source>
            <translation>Demasiados PIN equivocados. Saque la llave, póngala otra vez e inténtelo una vez más.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Touch your security key now.</source>
            <translation>Toque ahora su llave de seguridad.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Type the name of your account of this system.</source>
            <translation>Escriba el nombre de su cuenta de este sistema.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Use a recovery code now, and have the clocks set.</source>
            <translation>Use ahora un código de recuperación y haga que se ajusten los relojes.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>What the key answered proves nothing. Ask your administrator.</source>
            <translation>Lo que respondió la llave no demuestra nada. Pregunte a su administrador.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>Your second factor cannot be shown at this desk. Use a recovery code, or ask your administrator for a new passphrase: then you set up another.</source>
            <translation>Su segundo factor no se puede mostrar en este puesto. Use un código de recuperación, o pida a su administrador una frase de paso nueva: después preparará otro.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/access_words.py" />
            <source>{count} more tries before the account locks.</source>
            <translation>Quedan {count} intentos antes de que la cuenta se bloquee.</translation>
        </message>
    </context>
    <context>
        <name>acts</name>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Add to a signed log</source>
            <translation>Añadir a un registro firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>All keys</source>
            <translation>Todas las teclas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Assess</source>
            <translation>Valorar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Blank the screen until a key</source>
            <translation>Poner la pantalla en blanco hasta una tecla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Call</source>
            <translation>Llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Caller</source>
            <translation>Llamante</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Change my passphrase</source>
            <translation>Cambiar mi frase de contraseña</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Change the keys</source>
            <translation>Cambiar las teclas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Chart or its tables</source>
            <translation>Gráfico o sus tablas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Charts</source>
            <translation>Gráficos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/act_table.py" />
            <source>Choose another key, or free this one first.</source>
            <translation>Elija otra tecla o libere antes esta.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Claim</source>
            <translation>Tomar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Compare two</source>
            <translation>Comparar dos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Consult: the next step</source>
            <translation>Consulta: el paso siguiente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Countersign releases by phone</source>
            <translation>Refrendar desbloqueos por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Cover names, or show them</source>
            <translation>Tapar nombres o mostrarlos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Dark theme</source>
            <translation>Tema oscuro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Desk</source>
            <translation>Puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Detach or return the call</source>
            <translation>Separar o devolver la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Detach or return the contact</source>
            <translation>Separar o devolver el contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Diagnostics</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Directory</source>
            <translation>Directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Earlier contacts</source>
            <translation>Contactos anteriores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Emergency access</source>
            <translation>Acceso de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Escalate who is ON PHONE (hold)</source>
            <translation>Escalar a quien está AL TELÉFONO (mantener)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Escalation card</source>
            <translation>Tarjeta de escalada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Export the report</source>
            <translation>Exportar el informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Favourite, or not</source>
            <translation>Favorito o no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Fifth filter</source>
            <translation>Quinto filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Filter by words</source>
            <translation>Filtrar por palabras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Find a service</source>
            <translation>Buscar un servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Find any act</source>
            <translation>Buscar cualquier acción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Finish: what the ending wants</source>
            <translation>Cierre: lo que pide el final</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>First filter</source>
            <translation>Primer filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Flag</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Flag: mental health, no</source>
            <translation>Marca: salud mental, no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Flag: mental health, yes</source>
            <translation>Marca: salud mental, sí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Flag: uncertain</source>
            <translation>Marca: dudoso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Fourth filter</source>
            <translation>Cuarto filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Go to the call</source>
            <translation>Ir a la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Go to the contact</source>
            <translation>Ir al contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Go to the log</source>
            <translation>Ir al registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Go to the queue</source>
            <translation>Ir a la cola</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Hand back</source>
            <translation>Devolver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Hand over the shift</source>
            <translation>Entregar el turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>High-contrast theme</source>
            <translation>Tema de alto contraste</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>I am busy</source>
            <translation>Estoy ocupado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>I am ready</source>
            <translation>Estoy listo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>I take a break</source>
            <translation>Tomo una pausa</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Import a directory</source>
            <translation>Importar un directorio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Join the contact to this call</source>
            <translation>Unir el contacto a esta llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Larger text</source>
            <translation>Texto más grande</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Lead's room</source>
            <translation>Sala del responsable</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Light theme</source>
            <translation>Tema claro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Line lost</source>
            <translation>Línea cortada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>List as text</source>
            <translation>Lista como texto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Live board</source>
            <translation>Tablero en vivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Lock the desk</source>
            <translation>Bloquear el puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>New contact without a call</source>
            <translation>Contacto nuevo sin llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Next call</source>
            <translation>Llamada siguiente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Next tab of the contact</source>
            <translation>Pestaña siguiente del contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/act_table.py" />
            <source>No key was changed.</source>
            <translation>No se cambió ninguna tecla.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Nobody on the phone any more</source>
            <translation>Ya no hay nadie al teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Note on a service</source>
            <translation>Nota sobre un servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>ON PHONE, or still there</source>
            <translation>AL TELÉFONO, o sigue ahí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Only near the caller</source>
            <translation>Solo cerca de quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Only what is open now</source>
            <translation>Solo lo que está abierto ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Open reroutes</source>
            <translation>Derivaciones abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Previous call</source>
            <translation>Llamada anterior</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Previous tab of the contact</source>
            <translation>Pestaña anterior del contacto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Print the list</source>
            <translation>Imprimir la lista</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Private note</source>
            <translation>Nota privada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Put it on the short list</source>
            <translation>Ponerlo en la lista corta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Put the last notice away</source>
            <translation>Quitar el último aviso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Put the panes back</source>
            <translation>Volver a colocar los paneles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Queue</source>
            <translation>Cola</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Refer to it</source>
            <translation>Referir a él</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Reroute</source>
            <translation>Derivar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Return the call to 911</source>
            <translation>Devolver la llamada al 911</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Reviews of my contacts</source>
            <translation>Revisiones de mis contactos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Safe-response share</source>
            <translation>Compartir para una respuesta segura</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Safety plan</source>
            <translation>Plan de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Safety screen</source>
            <translation>Preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Second filter</source>
            <translation>Segundo filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Sign for a level allowed by phone</source>
            <translation>Firmar por un nivel permitido por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Sign off</source>
            <translation>Cerrar sesión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Sign the log</source>
            <translation>Firmar el registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Smaller text</source>
            <translation>Texto más pequeño</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Somebody asks for you</source>
            <translation>Alguien pregunta por usted</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Staffing of the marked target</source>
            <translation>Personal del destino señalado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Still to do</source>
            <translation>Por hacer</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Strike the note: entered in error</source>
            <translation>Anular la nota: escrita por error</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Switch user</source>
            <translation>Cambiar de usuario</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Tennessen notice</source>
            <translation>Aviso Tennessen</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>The rest was not asked</source>
            <translation>El resto no se preguntó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Third filter</source>
            <translation>Tercer filtro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>This was wrong</source>
            <translation>Esto era incorrecto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/acts.py" />
            <source>Where was I</source>
            <translation>Dónde estaba yo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_help.py" />
            <source>no key</source>
            <translation>sin tecla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/act_table.py" />
            <source>{key} already belongs to “{act}”.</source>
            <translation>{key} ya pertenece a «{act}».</translation>
        </message>
    </context>
    <context>
        <name>asq</name>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>ACUTE POSITIVE: stay with them</source>
            <translation>POSITIVO AGUDO: quédese con la persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Ages 8 and over; refused counts positive.</source>
            <translation>Desde los 8 años; negarse a contestar cuenta como positivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Ask number {number}</source>
            <translation>Pregunta número {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Asked of the person before; now ask what others noticed</source>
            <translation>Ya se preguntó a la persona; pregunte ahora qué notaron los demás</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Negative; your judgment stands above it</source>
            <translation>Negativo; su juicio está por encima</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Not administered</source>
            <translation>No administrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Not administered: ASQ is for the person alone. Ask what others have noticed.</source>
            <translation>No administrado: el ASQ es solo para la persona misma. Pregunte qué han notado los demás.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>Not complete: nothing positive so far</source>
            <translation>Incompleto: nada positivo por ahora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/asq_words.py" />
            <source>POSITIVE, not acute</source>
            <translation>POSITIVO, no agudo</translation>
        </message>
    </context>
    <context>
        <name>audit</name>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>About</source>
            <translation>Sobre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Accounts, roles, rules</source>
            <translation>Cuentas, funciones, reglas</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>As</source>
            <translation>Como</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Exports, prints, shares, copies</source>
            <translation>Exportado, impreso, compartido, copiado</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>Looked at by</source>
            <translation>Visto por</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>NOT COUNTERSIGNED</source>
            <translation>SIN REFRENDAR</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Sign-on, lock, failures</source>
            <translation>Inicios de sesión, bloqueos, fallos</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>Stands out because</source>
            <translation>Resalta porque</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Unusual, with the reason</source>
            <translation>Fuera de lo común, con el motivo</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <location filename="../../../console/models/audit_model.py" />
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>Who looked at contacts</source>
            <translation>Quién miró contactos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>a security key that counts backwards: there may be a copy of it</source>
            <translation>una llave de seguridad que cuenta hacia atrás: puede haber una copia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>another second factor</source>
            <translation>otro segundo factor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>asked for what the role may not see</source>
            <translation>pidió lo que su función no puede ver</translation>
        </message>
        <message>
            <location filename="../../../console/ui/access/privacy_page.py" />
            <source>countersigned by {name}</source>
            <translation>refrendado por {name}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>emergency access</source>
            <translation>acceso de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>five bad tries</source>
            <translation>cinco intentos fallidos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>many contacts within an hour</source>
            <translation>muchos contactos en una hora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>read under emergency access</source>
            <translation>leído con acceso de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>recovery code instead of the second factor</source>
            <translation>código de recuperación en lugar del segundo factor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>released on a word by phone</source>
            <translation>desbloqueada por una palabra por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/audit.py" />
            <source>rights were not trusted</source>
            <translation>no se confió en los derechos</translation>
        </message>
    </context>
    <context>
        <name>brief</name>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>ASKED</source>
            <translation>ASKED</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>AT</source>
            <translation>AT</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>BACK</source>
            <translation>BACK</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>CALL</source>
            <translation>CALL</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>HOW</source>
            <translation>HOW</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>SAFETY</source>
            <translation>SAFETY</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>THERE</source>
            <translation>THERE</translation>
        </message>
    </context>
    <context>
        <name>closing_notices</name>
        <message>
            <location filename="../../../console/app/closing_notices.py" />
            <source>Copy them on paper; closing once more leaves without them.</source>
            <translation>Cópielas en papel; cerrar otra vez sale sin ellas.</translation>
        </message>
        <message>
            <location filename="../../../console/app/closing_notices.py" />
            <source>Not closed: your last words could not be saved.</source>
            <translation>No se cerró: sus últimas palabras no se pudieron guardar.</translation>
        </message>
        <message>
            <location filename="../../../console/app/closing_notices.py" />
            <source>They are still on the screen.</source>
            <translation>Siguen en la pantalla.</translation>
        </message>
    </context>
    <context>
        <name>consult</name>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Concern</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Disposition</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>How it came</source>
            <translation>Cómo llegó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Mental health</source>
            <translation>Salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Position or unit</source>
            <translation>Puesto o unidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Recommended</source>
            <translation>Recomendado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Who asked</source>
            <translation>Quién pidió</translation>
        </message>
    </context>
    <context>
        <name>definitions</name>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>All signed logs by overall level, 0 none to 4 immediate, NA not assessed.</source>
            <translation>Todos los registros firmados por nivel general, de 0 ninguno a 4 inmediato, NA sin valorar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>All signed logs by the CAD nature when the contact began and when it was signed.</source>
            <translation>Todos los registros firmados por el tipo en CAD al empezar el contacto y al firmarse.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Answers No, by reason; out of all that declined, or of all not to be had.</source>
            <translation>Respuestas negativas, por motivo; de todas las que rechazaron o de todas las que no estaban disponibles.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Cohen's kappa, unweighted, over all marks that two scorers gave.</source>
            <translation>Kappa de Cohen, sin ponderar, de todas las marcas que dieron dos evaluadores.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Counts of the parts below, each out of the set that is named in its line.</source>
            <translation>Recuentos de las partes de abajo, cada uno del conjunto que nombra su línea.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Every code of the lists that are counted here.</source>
            <translation>Cada código de las listas que se cuentan aquí.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>G out of O, Q, C and B, each of the incidents that lie in both sets; 95 % interval by Wilson.</source>
            <translation>G de O, Q, C y B, cada vez de los incidentes que están en ambos conjuntos; intervalo del 95 % según Wilson.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Hours between sign-on and sign-off of clinicians, by local hour and weekday.</source>
            <translation>Horas entre la entrada y la salida de los clínicos, por hora local y día de la semana.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents by local weekday and hour in which they began.</source>
            <translation>Incidentes por día de la semana y hora local en que empezaron.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents by the ending of the log that was signed last.</source>
            <translation>Incidentes por el cierre del registro que se firmó en último lugar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents by the entry channel of the first contact.</source>
            <translation>Incidentes por la vía de entrada del primer contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents by the local month in which they began.</source>
            <translation>Incidentes por el mes local en que empezaron.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents in each set. B: flagged Yes, or Yes in a signed log. C: of B, without a hard answer as the reason for police or for going back to 911. Q: asked for or taken. E: engaged, consulted, or signed with another ending than never reached. O: takeover, callback or three-way. G: an ending that counts as diverted and no sworn unit came. G24, G72: of G, without a later incident of the same place or number with police within 24 or 72 hours.</source>
            <translation>Incidentes de cada conjunto. B: marcados Sí, o Sí en un registro firmado. C: de B, sin una respuesta que lo impida como motivo de la policía o de volver al 911. Q: pedidos o tomados. E: atendidos, consultados o firmados con otro final que nunca localizado. O: toma de la llamada, devolución o a tres. G: un final que cuenta como desviado y no acudió ninguna unidad juramentada. G24, G72: de G, sin otro incidente posterior del mismo lugar o número con policía en 24 o 72 horas.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents of mental health with a signed log and a known place or number.</source>
            <translation>Incidentes de salud mental con un registro firmado y un lugar o número conocido.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Incidents to which police went, by the one reason that was written down, the most frequent first, with the running share (Pareto).</source>
            <translation>Incidentes a los que fue la policía, por el único motivo anotado, el más frecuente primero, con la parte acumulada (Pareto).</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Later calls of these logs, each step out of the step before; in time is before the end of the window.</source>
            <translation>Llamadas posteriores de estos registros, cada paso del paso anterior; a tiempo es antes del final del plazo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Later calls that ended, by how the person was.</source>
            <translation>Llamadas posteriores que terminaron, según cómo estaba la persona.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Mean answers of callers by quarters that are over; at least 11 answers.</source>
            <translation>Respuestas medias de quienes llamaron, por trimestres terminados; al menos 11 respuestas.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Of mental health out of all police calls, offered and engaged out of eligible, and how many diversions lasted 24 and 72 hours.</source>
            <translation>De salud mental de todas las llamadas policiales, ofrecidas y atendidas de las elegibles, y cuántos desvíos duraron 24 y 72 horas.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Parts of a council's report that this record cannot fill.</source>
            <translation>Partes de un informe al concejo que este archivo no puede llenar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Requests by how long it took until a clinician had them.</source>
            <translation>Peticiones según cuánto tardó un clínico en tenerlas.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Responses that were cleared, by outcome.</source>
            <translation>Respuestas cerradas, por resultado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Reviews of these logs; a review fails by one of four faults whatever its score.</source>
            <translation>Revisiones de estos registros; una revisión falla por una de cuatro faltas, sea cual sea su puntuación.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Rules by which levels were decided and targets offered: first day, last day, logs.</source>
            <translation>Reglas con las que se decidieron niveles y se ofrecieron destinos: primer día, último día, registros.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Seconds from the first request until a clinician had it, and until they talked; only incidents somebody asked for. Kept in steps: p50 and p90 are the end of theirs.</source>
            <translation>Segundos desde la primera petición hasta que un clínico la tuvo y hasta que hablaron; solo incidentes que alguien pidió. Se guardan por tramos: p50 y p90 son el final del suyo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Shifts of clinicians that began in these days; readiness as they said it, alarms as counted at its end.</source>
            <translation>Turnos de clínicos que empezaron en estos días; disponibilidad según la dijeron, alarmas contadas al final del turno.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs in which it was answered, by MHIS residential status.</source>
            <translation>Registros firmados en que se respondió, por situación de vivienda MHIS.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs that began in these days, by presenting concern with its MHIS code; duplicates and tests are none.</source>
            <translation>Registros firmados que empezaron en estos días, por motivo de la llamada con su código MHIS; duplicados y pruebas no cuentan.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an ending on record, by race and ethnicity (several answers for one person), those diverted and those with police.</source>
            <translation>Registros firmados con un cierre registrado, por raza y etnia (varias respuestas para una persona), los desviados y los que tuvieron policía.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an ending on record, by what was said to a later call.</source>
            <translation>Registros firmados con un cierre registrado, según lo que se dijo de una llamada posterior.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an ending on record, by what was told of the field.</source>
            <translation>Registros firmados con un cierre registrado, según lo que se contó del lugar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an ending on record, by whether a crisis team was considered and sent (Minn. Stat. 403.03).</source>
            <translation>Registros firmados con un cierre registrado, según si se pensó en un equipo de crisis y se envió (Minn. Stat. 403.03).</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an ending on record, by why an answer stayed open.</source>
            <translation>Registros firmados con un cierre registrado, según por qué quedó abierta una respuesta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Signed logs with an escalation, those confirmed or excused; advice followed, out of advice known to be followed or not.</source>
            <translation>Registros firmados con una escalada, los confirmados o justificados; consejos seguidos, de los que se sabe si se siguieron o no.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>Targets that were picked, by kind.</source>
            <translation>Destinos elegidos, por clase.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The four rates of diversion; see the table of that name.</source>
            <translation>Las cuatro tasas de desvío; véase la tabla de ese nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by gender.</source>
            <translation>Lo mismo por género.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by hold.</source>
            <translation>Lo mismo por retención.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by language spoken.</source>
            <translation>Lo mismo por idioma hablado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by the entry channel of the first contact.</source>
            <translation>Lo mismo por la vía de entrada del primer contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by the one reason why none went.</source>
            <translation>Lo mismo por el único motivo de que no fuera ninguno.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by where to.</source>
            <translation>Lo mismo por adónde.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by whether of their own will.</source>
            <translation>Lo mismo según si fue por voluntad propia.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by who really came.</source>
            <translation>Lo mismo según quién acudió de verdad.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same by who took somebody along.</source>
            <translation>Lo mismo según quién se llevó a alguien.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same logs by MHIS primary reason for intervention, from the concerns.</source>
            <translation>Los mismos registros por motivo principal de intervención MHIS, a partir de los motivos.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>The same waits by month; limits are mean and 2.66 mean moves (XmR chart).</source>
            <translation>Las mismas esperas por mes; los límites son la media y 2.66 cambios medios (gráfico XmR).</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>This table.</source>
            <translation>Esta tabla.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/definitions.py" />
            <source>What is missing, out of what could be there.</source>
            <translation>Lo que falta, de lo que podría haber.</translation>
        </message>
    </context>
    <context>
        <name>directory</name>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Another import is running on this machine.</source>
            <translation>Otra importación está en marcha en esta máquina.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Ask for the file as CSV or NDJSON, which have no limit.</source>
            <translation>Pida el archivo como CSV o NDJSON, que no tienen límite.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Check that the file is whole; if it is, import it again with --accept-drop.</source>
            <translation>Compruebe que el archivo esté completo; si lo está, impórtelo otra vez con --accept-drop.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Compare the headings with the columns in the file, correct it, import again.</source>
            <translation>Compare los títulos con las columnas del archivo, corríjalo e importe otra vez.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Correct the row that is named, or take the file out of the directory's folder.</source>
            <translation>Corrija la fila que se nombra, o quite el archivo de la carpeta del directorio.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Fetch the file again and repeat the import.</source>
            <translation>Traiga otra vez el archivo y repita la importación.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Go on with the old directory and tell IT.</source>
            <translation>Siga con el directorio anterior y avise a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Hardly any phone number can be read: the columns seem to be shifted.</source>
            <translation>Casi ningún número de teléfono se puede leer: las columnas parecen corridas.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Import a file, or put the starter directory in.</source>
            <translation>Importe un archivo o ponga el directorio inicial.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>It goes on from there at the next sync; look at the network if it stays so.</source>
            <translation>Sigue desde ahí en la próxima sincronización; revise la red si continúa así.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Make room on this computer's disk, or call IT; then import again.</source>
            <translation>Haga lugar en el disco de esta computadora o llame a sistemas; luego importe otra vez.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Name the format, or make a mapping with: directory map FILE.</source>
            <translation>Diga el formato, o haga una correspondencia con: directory map FILE.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Not one service in the file could be used.</source>
            <translation>No se pudo usar ni un servicio del archivo.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Not saved: the record is locked, and notes are kept under its seal.</source>
            <translation>No se guardó: los registros están bloqueados, y las notas se guardan bajo su sello.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Nothing was lost.</source>
            <translation>No se perdió nada.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Open the record, then save again.</source>
            <translation>Abra los registros y luego guarde otra vez.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Read the quarantine report; the mapping may be wrong.</source>
            <translation>Lea el informe de cuarentena; la correspondencia puede estar mal.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Start it again whenever you like.</source>
            <translation>Empiece otra vez cuando quiera.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The center's own categories or phrases cannot be read.</source>
            <translation>No se pueden leer las categorías o frases propias del centro.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The directory could not be used.</source>
            <translation>No se pudo usar el directorio.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The directory in use is unchanged, and what was fetched so far is kept.</source>
            <translation>El directorio en uso no cambió, y se conserva lo que ya se trajo.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The directory that was in use is unchanged.</source>
            <translation>El directorio que estaba en uso no cambió.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The directory's server could not be reached or did not answer properly.</source>
            <translation>No se pudo llegar al servidor del directorio, o no contestó bien.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The file is empty, cut short or damaged.</source>
            <translation>El archivo está vacío, incompleto o dañado.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The file is too large, or unpacks to far more than it should.</source>
            <translation>El archivo es demasiado grande, o se descomprime a mucho más de lo debido.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The import was stopped.</source>
            <translation>Se detuvo la importación.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The new directory could not be written: the disk is full or cannot be used.</source>
            <translation>No se pudo escribir el directorio nuevo: el disco está lleno o no se puede usar.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>The new file has over a fifth fewer services than the one in use.</source>
            <translation>El archivo nuevo tiene más de una quinta parte menos de servicios que el que está en uso.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>There is no directory on this machine yet.</source>
            <translation>Todavía no hay directorio en esta máquina.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>This is not a file that the directory can read.</source>
            <translation>Este no es un archivo que el directorio pueda leer.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Wait until it is done, then try again.</source>
            <translation>Espere a que termine y luego intente de nuevo.</translation>
        </message>
        <message>
            <location filename="../../../resources/errors.py" />
            <source>Your text is still here; the directory is unchanged.</source>
            <translation>Su texto sigue aquí; el directorio no cambió.</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>hours could not be read</source>
            <translation>no se pudo leer el horario</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>hours differ by part: call</source>
            <translation>el horario varía por parte: llame</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>hours on file have run out</source>
            <translation>el horario registrado ya venció</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>hours on file start later</source>
            <translation>el horario registrado empieza más tarde</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>no hours on file</source>
            <translation>sin horario registrado</translation>
        </message>
        <message>
            <location filename="../../../resources/hours/open_state.py" />
            <source>public holiday: call</source>
            <translation>día feriado: llame</translation>
        </message>
    </context>
    <context>
        <name>factors</name>
        <message>
            <location filename="../../../console/controllers/factors/security_key.py" />
            <source>A key in the machine's USB port is touched (FIDO2).</source>
            <translation>Se toca una llave puesta en el puerto USB (FIDO2).</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>A program on a telephone of yours shows six digits.</source>
            <translation>Un programa en su teléfono muestra seis cifras.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>A small device shows six digits, where telephones are not allowed.</source>
            <translation>Un aparato pequeño muestra seis cifras, donde no se permiten teléfonos.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>Authenticator program</source>
            <translation>Programa autenticador</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>Hardware token</source>
            <translation>Dispositivo de códigos</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/system.py" />
            <source>Its password, or the card's PIN</source>
            <translation>Su contraseña, o el PIN de la tarjeta</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/security_key.py" />
            <source>Put the key in, choose Go on, and touch it when it blinks.</source>
            <translation>Ponga la llave, elija Seguir y tóquela cuando parpadee.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/security_key.py" />
            <source>Security key</source>
            <translation>Llave de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/system.py" />
            <source>System sign-on</source>
            <translation>Inicio de sesión del sistema</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/system.py" />
            <source>The machine's own sign-on: your network password, or your card's PIN.</source>
            <translation>El inicio de sesión de la máquina: su contraseña de red o el PIN de su tarjeta.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>The six digits it shows now</source>
            <translation>Las seis cifras que muestra ahora</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>The token's secret, from its paper</source>
            <translation>El secreto del dispositivo, de su papel</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>Type the secret that came with the token, then the digits it shows.</source>
            <translation>Escriba el secreto que vino con el dispositivo y luego las cifras que muestra.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/codes.py" />
            <source>Type this into your authenticator program, as a time-based key:</source>
            <translation>Escriba esto en su programa autenticador, como clave basada en el tiempo:</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/system.py" />
            <source>Type your account of this system, then what it asks for: your password there, or the PIN of the smart card that is in.</source>
            <translation>Escriba su cuenta de este sistema y luego lo que pide: su contraseña allí, o el PIN de la tarjeta inteligente puesta.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/factors/system.py" />
            <source>Your account of this system</source>
            <translation>Su cuenta de este sistema</translation>
        </message>
    </context>
    <context>
        <name>feed</name>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>catching up</source>
            <translation>poniéndose al día</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>circular reference</source>
            <translation>referencia circular</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>connecting</source>
            <translation>conectando</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>cut off</source>
            <translation>cortado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>field of the wrong type</source>
            <translation>campo de tipo equivocado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>live</source>
            <translation>en vivo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>location not understood</source>
            <translation>lugar no entendido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>missing time</source>
            <translation>falta la hora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>newer major version</source>
            <translation>versión mayor más nueva</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>no identifier</source>
            <translation>sin identificador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>not JSON</source>
            <translation>no es JSON</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>not XML</source>
            <translation>no es XML</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>offline</source>
            <translation>sin conexión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>parts over the limit left out</source>
            <translation>partes por encima del límite omitidas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>reference to nothing</source>
            <translation>referencia a nada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>stale</source>
            <translation>atrasado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>text cut at the limit</source>
            <translation>texto cortado en el límite</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>time not understood</source>
            <translation>hora no entendida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>too big</source>
            <translation>demasiado grande</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>too deep</source>
            <translation>demasiado profundo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>unknown code</source>
            <translation>código desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>unknown message</source>
            <translation>mensaje desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/feed/state.py" />
            <source>wrong type</source>
            <translation>tipo equivocado</translation>
        </message>
    </context>
    <context>
        <name>feed_notices</name>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Ask IT for the address of the real feed.</source>
            <translation>Pida a sistemas la dirección del flujo real.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Ask the call takers by voice.</source>
            <translation>Pregunte a los operadores de viva voz.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Ask the call takers by voice; the desk tries again by itself.</source>
            <translation>Pregunte a los operadores de viva voz; el puesto lo intenta de nuevo por sí solo.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>None of its calls was shown or kept.</source>
            <translation>Ninguna de sus llamadas se mostró ni se guardó.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Start the desk without demo to work on real calls.</source>
            <translation>Inicie el puesto sin demo para trabajar con llamadas reales.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>The call feed is OFFLINE.</source>
            <translation>El flujo de llamadas está SIN CONEXIÓN.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>The call feed is silent: the queue may be old.</source>
            <translation>El flujo de llamadas calla: la cola puede ser antigua.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>This call feed is SIMULATED: a working desk does not take its calls.</source>
            <translation>Este flujo es SIMULADO: un puesto de trabajo no toma sus llamadas.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>This call feed is a real one: a demo desk does not take its calls.</source>
            <translation>Este flujo es real: un puesto de demostración no toma sus llamadas.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Your logs go on being saved.</source>
            <translation>Sus registros se siguen guardando.</translation>
        </message>
        <message>
            <location filename="../../../console/app/feed/notices.py" />
            <source>Your logs go on being saved; the queue shows what was last heard.</source>
            <translation>Sus registros se siguen guardando; la cola muestra lo último que se oyó.</translation>
        </message>
    </context>
    <context>
        <name>figures</name>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>1 to 2 min</source>
            <translation>1 a 2 min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>10 to 30 min</source>
            <translation>10 a 30 min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>2 to 5 min</source>
            <translation>2 a 5 min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>30 min and more</source>
            <translation>30 min y más</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>30 to 60 s</source>
            <translation>30 a 60 s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>5 to 10 min</source>
            <translation>5 a 10 min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>95 % interval</source>
            <translation>intervalo del 95 %</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>A clinician within two minutes, of known waits</source>
            <translation>Un clínico en menos de dos minutos, de las esperas conocidas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>A log that was written in one go after the talk does not tell when it began.</source>
            <translation>Un registro escrito de una vez después de la conversación no dice cuándo empezó.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>A shift without a sign-off counts as a shift and gives no hours.</source>
            <translation>Un turno sin cierre de sesión cuenta como turno y no da horas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Advice followed, of advice known to be followed or not</source>
            <translation>Consejo seguido, de los consejos que se sabe si se siguieron o no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Agreement of call takers and clinicians is not in this record: no level by a call taker is kept.</source>
            <translation>La coincidencia de operadores y clínicos no está en este archivo: no se guarda ningún nivel dado por un operador.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Agreement of call takers with clinicians</source>
            <translation>Coincidencia de operadores y clínicos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Agreement of two scorers over the whole record</source>
            <translation>Coincidencia de dos evaluadores en todo el archivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Alarms are counted when a shift ends.</source>
            <translation>Las alarmas se cuentan cuando termina un turno.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Alarms: immediate</source>
            <translation>Alarmas: inmediatas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Alarms: soon</source>
            <translation>Alarmas: pronto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>All calls of a police kind</source>
            <translation>Todas las llamadas de tipo policial</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>All calls of the center, set A</source>
            <translation>Todas las llamadas del centro, conjunto A</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>An incident is a call with all its contacts; duplicates and tests are none.</source>
            <translation>Un incidente es una llamada con todos sus contactos; los duplicados y las pruebas no cuentan.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Another at the same place or number within 30 days</source>
            <translation>Otro en el mismo lugar o número en 30 días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Answers of the person and of others stand together: who said it is not split.</source>
            <translation>Las respuestas de la persona y de otros están juntas: no se separa quién lo dijo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Anxiety or panic</source>
            <translation>Ansiedad o pánico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>As CAD writes them; pairs of few logs stand together where counts are hidden.</source>
            <translation>Como los escribe CAD; los pares con pocos registros van juntos cuando se ocultan recuentos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>As clinicians wrote it down when they signed; no file of CAD or police is read.</source>
            <translation>Como lo anotaron los clínicos al firmar; no se lee ningún archivo de CAD ni de la policía.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>As each decision kept it; a set that was never used stands nowhere.</source>
            <translation>Como lo guardó cada decisión; un conjunto que nunca se usó no aparece.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Asked for</source>
            <translation>Pedidos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Begins</source>
            <translation>Empieza</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>By</source>
            <translation>Por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>By hour and weekday</source>
            <translation>Por hora y día de la semana</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>CAD nature, first to last</source>
            <translation>Tipo en CAD, del primero al último</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Calls that came again</source>
            <translation>Llamadas que volvieron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Calls that nobody asked for, only a rule, are not counted.</source>
            <translation>Las llamadas que nadie pidió, solo una regla, no se cuentan.</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Checksum of the tables, which the audit has too (SHA-256): {sum}</source>
            <translation>Suma de control de las tablas, que la auditoría también tiene (SHA-256): {sum}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Child dysregulated</source>
            <translation>Niño desregulado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Clinician-hours by hour and weekday, local time</source>
            <translation>Horas de clínico por hora y día de la semana, hora local</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Clinicians</source>
            <translation>Clínicos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Codes and their words</source>
            <translation>Códigos y sus palabras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Cohen's kappa</source>
            <translation>Kappa de Cohen</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Concern</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Cost, officer hours saved</source>
            <translation>Costo, horas de agentes ahorradas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Count</source>
            <translation>Recuento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Counts as</source>
            <translation>Cuenta como</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Counts as, or MHIS</source>
            <translation>Cuenta como, o MHIS</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Counts only: nobody is named, no call, place or number stands here.</source>
            <translation>Solo recuentos: no se nombra a nadie; aquí no hay llamadas, lugares ni números.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Counts only: nobody is told apart. A place may be that of many people.</source>
            <translation>Solo recuentos: no se distingue a nadie. Un lugar puede ser el de muchas personas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Crisis team</source>
            <translation>Equipo de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Crisis teams: Minnesota Statutes 403.03, subdivision 1 (b).</source>
            <translation>Equipos de crisis: Minnesota Statutes 403.03, subdivision 1 (b).</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Deaths and injuries after the call</source>
            <translation>Muertes y lesiones después de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Definitions</source>
            <translation>Definiciones</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Depression</source>
            <translation>Depresión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Diversion, always four rates</source>
            <translation>Desvío, siempre cuatro tasas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Diverted</source>
            <translation>Desviadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Diverted without a sworn unit, of mental health</source>
            <translation>Desviadas sin una unidad juramentada, de las de salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Diverted, no sworn unit came</source>
            <translation>Desviadas, no acudió ninguna unidad juramentada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Eligible: no hard answer, in the service area</source>
            <translation>Elegibles: sin respuesta que lo impida, en la zona de servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Ending</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Ending on record</source>
            <translation>Cierre registrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Ending with an answer left open</source>
            <translation>Cierre con una respuesta abierta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Engaged or consulted</source>
            <translation>Atendidas o consultadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Engaged or consulted, of offered</source>
            <translation>Atendidos o consultados, de los ofrecidos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Escalated</source>
            <translation>Escalados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Escalated, and advice followed</source>
            <translation>Escalados, y consejo seguido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Escalations and advice</source>
            <translation>Escaladas y consejos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Escalations confirmed, of signed logs with one</source>
            <translation>Escaladas confirmadas, de los registros firmados con una</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Every table of this report</source>
            <translation>Cada tabla de este informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Failed by a fault</source>
            <translation>Fallido por una avería</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>First day</source>
            <translation>Primer día</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Friday</source>
            <translation>Viernes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>From calls to diversions</source>
            <translation>De llamadas a desvíos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>From sign-on to sign-off at this desk; a roster is not in this record.</source>
            <translation>Desde el inicio hasta el cierre de sesión en este puesto; no hay un plan de turnos en este archivo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>From the request until a clinician had it: half within {p50}, nine of ten within {p90}; {n} of {of} requests</source>
            <translation>Desde la petición hasta que la tuvo un clínico: la mitad en {p50}, nueve de cada diez en {p90}; {n} de {of} peticiones</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>From the request, in seconds and minutes</source>
            <translation>Desde la petición, en segundos y minutos</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>From {first} to {last}, both days counted; days and hours are local.</source>
            <translation>Del {first} al {last}, ambos días incluidos; días y horas son locales.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Further rates</source>
            <translation>Otras tasas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>G follows the signed ending and who came as far as it says; no CAD unit history.</source>
            <translation>G sigue el cierre firmado y quién acudió hasta donde este lo dice; sin historial de unidades de CAD.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>G24 and G72 look at later contacts of the same place or number in this record; what police did without a clinician is not known here.</source>
            <translation>G24 y G72 miran contactos posteriores del mismo lugar o número en este archivo; lo que la policía hizo sin un clínico no se sabe aquí.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Gender</source>
            <translation>Género</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Half waited (p50)</source>
            <translation>La mitad esperó (p50)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Hold</source>
            <translation>Retención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Holds; none is ever the clinician's order</source>
            <translation>Retenciones; ninguna es nunca orden del clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Hour</source>
            <translation>Hora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Hours on a break</source>
            <translation>Horas en pausa</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Hours said to be busy</source>
            <translation>Horas declaradas ocupado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Hours said to be ready</source>
            <translation>Horas declaradas listo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Hours signed on</source>
            <translation>Horas con sesión iniciada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Hours staffed</source>
            <translation>Horas con personal</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>How it came</source>
            <translation>Cómo llegó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>How it ended</source>
            <translation>Cómo terminó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>How long people waited</source>
            <translation>Cuánto esperaron las personas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>How many people live in each group is not in this record: no rate of a group here is one of the population, and no ratio between groups is given.</source>
            <translation>Este archivo no sabe cuántas personas viven en cada grupo: ninguna tasa de un grupo aquí es de la población, y no se da ninguna razón entre grupos.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>How the person was when it ended</source>
            <translation>Cómo estaba la persona al terminar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>How their response ended</source>
            <translation>Cómo terminó su respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>How they ended</source>
            <translation>Cómo terminaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents</source>
            <translation>Incidentes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents by how far they went</source>
            <translation>Incidentes según hasta dónde llegaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents by how they came to a clinician</source>
            <translation>Incidentes según cómo llegaron a un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents by how they ended</source>
            <translation>Incidentes según cómo terminaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Incidents by month</source>
            <translation>Incidentes por mes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Incidents by month and by how they came to a clinician</source>
            <translation>Incidentes por mes y según cómo llegaron a un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents by the hour they began, local time</source>
            <translation>Incidentes por la hora en que empezaron, hora local</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Incidents of mental health with a signed log and a known place or number</source>
            <translation>Incidentes de salud mental con un registro firmado y un lugar o número conocido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Incidents that police went to, by the reason written down</source>
            <translation>Incidentes a los que fue la policía, por el motivo anotado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Known waits</source>
            <translation>Esperas conocidas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Later call ended</source>
            <translation>La llamada posterior terminó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Later calls</source>
            <translation>Llamadas posteriores</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Later calls, each step out of the one before</source>
            <translation>Llamadas posteriores, cada paso sobre el anterior</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Less than 120 s</source>
            <translation>Menos de 120 s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Less than 60 s</source>
            <translation>Menos de 60 s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Levels</source>
            <translation>Niveles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Limits are the mean and 2.66 mean moves from month to month; they want eight months. A point outside says that something changed, not what.</source>
            <translation>Los límites son la media y 2.66 cambios medios de un mes a otro; hacen falta ocho meses. Un punto fuera dice que algo cambió, no qué.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>List</source>
            <translation>Lista</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Logs</source>
            <translation>Registros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>MHIS</source>
            <translation>MHIS</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>MHIS counts are no submission: its file layout is not known here, and single records do not leave. Information only and no nexus have no code.</source>
            <translation>Los recuentos de MHIS no son una entrega: aquí no se conoce su formato de archivo, y no salen registros sueltos. Solo información y sin relación no tienen código.</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Made on {day} at {time} by version {version} from the record of one desk.</source>
            <translation>Hecho el {day} a las {time} por la versión {version} con el archivo de un puesto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Mania</source>
            <translation>Manía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Marks given by two</source>
            <translation>Marcas dadas por dos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>May we call later</source>
            <translation>Si podemos llamar más tarde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Mean answers by quarter</source>
            <translation>Respuestas medias por trimestre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Mean of 1 to 5</source>
            <translation>Media de 1 a 5</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Monday</source>
            <translation>Lunes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Month by month</source>
            <translation>Mes a mes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Most in {month}: {n}</source>
            <translation>Más en {month}: {n}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Most on {day} from {hour}:00 to {end}:00: {n}</source>
            <translation>Más el {day} de {hour}:00 a {end}:00: {n}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>NO</source>
            <translation>NO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Natures of {n} signed logs</source>
            <translation>Tipos de {n} registros firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Near misses, injuries, complaints and failures as clinicians marked them; their words do not leave.</source>
            <translation>Casi accidentes, lesiones, quejas y fallos como los marcaron los clínicos; sus palabras no salen.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Nine of ten waited (p90)</source>
            <translation>Nueve de cada diez esperaron (p90)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>No calls in this period</source>
            <translation>Ninguna llamada en este período</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>No figure here says what caused a change.</source>
            <translation>Ninguna cifra aquí dice qué causó un cambio.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Not in this report</source>
            <translation>No está en este informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Not told: gender</source>
            <translation>Sin decir: género</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Not told: language</source>
            <translation>Sin decir: idioma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Not told: where they live</source>
            <translation>Sin decir: dónde vive</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Not told: whether somebody was taken along</source>
            <translation>Sin decir: si se llevó a alguien</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Not told: whether there was a hold</source>
            <translation>Sin decir: si hubo una retención</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/report_rows.py" />
            <source>Nothing on record</source>
            <translation>Nada registrado</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Nothing was recorded in this period. The record has {first} to {last}.</source>
            <translation>No se registró nada en este período. El archivo tiene del {first} al {last}.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Of all these, with a sound</source>
            <translation>De todas ellas, con sonido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Of mental health</source>
            <translation>De salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Of mental health, of all in this record</source>
            <translation>De salud mental, de todos los de este archivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Of the group</source>
            <translation>Del grupo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Of their own will</source>
            <translation>Por voluntad propia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Of them confirmed, or answered for by a supervisor</source>
            <translation>De ellas confirmadas, o con un supervisor que responde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Of them known</source>
            <translation>De ellos conocidos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Of them without a sign-off</source>
            <translation>De ellos sin cierre de sesión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Offered to a clinician</source>
            <translation>Ofrecidas a un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>One desk's record: work at other desks is not in it.</source>
            <translation>El archivo de un puesto: el trabajo de otros puestos no está.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Only callers who were asked and wanted to answer: not all callers.</source>
            <translation>Solo quienes llamaron, fueron preguntados y quisieron contestar: no todos.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Other</source>
            <translation>Otro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Others, or not known</source>
            <translation>Otros, o no se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Out of</source>
            <translation>De un total de</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Out of the logs in which the question was answered: no answer is not no.</source>
            <translation>De los registros en que se respondió la pregunta: sin respuesta no es no.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Outcome in the field</source>
            <translation>Resultado en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Outcomes are known from: {sources}</source>
            <translation>Los resultados se saben por: {sources}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Outcomes, several for one log</source>
            <translation>Resultados, varios por registro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Owned: takeover, callback or three-way</source>
            <translation>A cargo: recibida, devolución de llamada o a tres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Parts of a council's report that are not here, and why</source>
            <translation>Partes de un informe al concejo que no están aquí, y por qué</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Parts of this report</source>
            <translation>Partes de este informe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Planned</source>
            <translation>Planeadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Police sent</source>
            <translation>Policía enviada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Population of groups and places</source>
            <translation>Población de grupos y lugares</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Precinct and neighborhood</source>
            <translation>Distrito policial y barrio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Presenting concern</source>
            <translation>Motivo de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Psychotic or delusional</source>
            <translation>Psicótico o delirante</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Quality of the data, and limits</source>
            <translation>Calidad de los datos y límites</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Race or ethnicity is known for {n} of {of} signed logs ({share})</source>
            <translation>Raza o etnia se sabe en {n} de {of} registros firmados ({share})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Race or ethnicity known</source>
            <translation>Raza o etnia conocida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Race, ethnicity</source>
            <translation>Raza, etnia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Rate</source>
            <translation>Tasa</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Reached</source>
            <translation>Localizados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Reached in time</source>
            <translation>Localizados a tiempo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Reaction to trauma</source>
            <translation>Reacción a un trauma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Recommendations</source>
            <translation>Recomendaciones</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>Report of the clinicians' desk</source>
            <translation>Informe del puesto de los clínicos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Requests by how long it took until a clinician had them</source>
            <translation>Peticiones según cuánto tardó en tenerlas un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Response</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Reviews and agreement</source>
            <translation>Revisiones y acuerdo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Reviews of these logs</source>
            <translation>Revisiones de estos registros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Rules</source>
            <translation>Reglas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Rules and their changes</source>
            <translation>Reglas y sus cambios</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Rules in use, in the order of time</source>
            <translation>Reglas en uso, en orden de tiempo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Safety events in words, quotes of callers</source>
            <translation>Sucesos de seguridad en palabras, citas de quienes llaman</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Saturday</source>
            <translation>Sábado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Scored</source>
            <translation>Puntuado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Self-injury without intent to die</source>
            <translation>Autolesión sin intención de morir</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Sent elsewhere</source>
            <translation>Derivadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Set</source>
            <translation>Conjunto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Share</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Share of all</source>
            <translation>Proporción de todos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Share of logs</source>
            <translation>Proporción de registros</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Share of signed</source>
            <translation>Proporción de los firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Share of these</source>
            <translation>Proporción de estos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Shifts begun</source>
            <translation>Turnos empezados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Shifts of clinicians</source>
            <translation>Turnos de clínicos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Signed logs and how they ended: {group}</source>
            <translation>Registros firmados y cómo terminaron: {group}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Signed logs by CAD nature at the beginning and at the signature</source>
            <translation>Registros firmados por tipo en CAD al inicio y a la firma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Signed logs by MHIS code of where the person lives</source>
            <translation>Registros firmados por código MHIS de dónde vive la persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Signed logs by MHIS primary reason for intervention</source>
            <translation>Registros firmados por motivo principal de intervención de MHIS</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Signed logs by overall level</source>
            <translation>Registros firmados por nivel general</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Signed logs by presenting concern</source>
            <translation>Registros firmados por motivo de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Single hours have too few incidents to be shown</source>
            <translation>Las horas sueltas tienen muy pocos incidentes para mostrarse</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Six numbers</source>
            <translation>Seis números</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Step</source>
            <translation>Paso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Still diverted after 24 hours</source>
            <translation>Aún desviadas después de 24 horas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>Still diverted after 72 hours</source>
            <translation>Aún desviadas después de 72 horas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Still diverted after 72 hours, of diverted</source>
            <translation>Aún desviadas después de 72 horas, de las desviadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Suicide attempt</source>
            <translation>Intento de suicidio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Sunday</source>
            <translation>Domingo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Taken along by</source>
            <translation>Llevado por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Taken along by whom</source>
            <translation>Quién lo llevó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Taken along of their own will</source>
            <translation>Llevado por voluntad propia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Taken to</source>
            <translation>Llevado a</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Taken where</source>
            <translation>A dónde se le llevó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Target</source>
            <translation>Destino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Targets</source>
            <translation>Destinos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Targets picked</source>
            <translation>Destinos elegidos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>The codes of the lists that are counted</source>
            <translation>Los códigos de las listas que se cuentan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>The first and the last month may be cut; long periods go by quarter or year.</source>
            <translation>El primer y el último mes pueden estar cortados; los períodos largos van por trimestre o año.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>The first of three or more within 30 days</source>
            <translation>El primero de tres o más en 30 días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>The last 30 days of the record cannot show yet what follows them.</source>
            <translation>Los últimos 30 días del archivo no pueden mostrar aún lo que les sigue.</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>The record holds no incident yet.</source>
            <translation>El archivo todavía no tiene ningún incidente.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/mhis.py" />
            <source>Thoughts of suicide</source>
            <translation>Pensamientos de suicidio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Three questions, answered without any name; 1 not at all, 5 fully</source>
            <translation>Tres preguntas, contestadas sin ningún nombre; 1 nada, 5 por completo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Thursday</source>
            <translation>Jueves</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Together</source>
            <translation>En total</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Told for {n} of {of} signed logs</source>
            <translation>Dicho en {n} de {of} registros firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Training</source>
            <translation>Formación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Tried</source>
            <translation>Intentadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Tuesday</source>
            <translation>Martes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Under review</source>
            <translation>En revisión</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Unsigned at the end of the shift</source>
            <translation>Sin firmar al final del turno</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Until a clinician had it: the middle wait (p50), and nine of ten (p90)</source>
            <translation>Hasta que la tuvo un clínico: la espera media (p50) y nueve de cada diez (p90)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Until taken</source>
            <translation>Hasta que se tomó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Until they talked</source>
            <translation>Hasta que hablaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Vocabulary</source>
            <translation>Vocabulario</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>Waited</source>
            <translation>Esperaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Waits by month</source>
            <translation>Esperas por mes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>Waits by month, with the limits of a control chart</source>
            <translation>Esperas por mes, con los límites de un gráfico de control</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>Wednesday</source>
            <translation>Miércoles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>What a text's destruction by certificate took is in no count.</source>
            <translation>Lo que se llevó la destrucción de un texto con certificado no está en ningún recuento.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>What callers said</source>
            <translation>Lo que dijeron quienes llamaron</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>What each table counts</source>
            <translation>Lo que cuenta cada tabla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>What followed</source>
            <translation>Lo que siguió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>What happened in the field</source>
            <translation>Lo que pasó en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>What is missing or late</source>
            <translation>Lo que falta o llega tarde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>What it counts</source>
            <translation>Lo que cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>What it was about</source>
            <translation>De qué se trató</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>What this record does not hold</source>
            <translation>Lo que este archivo no tiene</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>What was said to a later call</source>
            <translation>Lo que se dijo a una llamada posterior</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>When it began</source>
            <translation>Cuándo empezó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>When signed</source>
            <translation>Al firmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Where they live</source>
            <translation>Dónde vive</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Where they live (MHIS)</source>
            <translation>Dónde vive (MHIS)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Where to</source>
            <translation>A dónde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Whether a crisis team was thought of</source>
            <translation>Si se pensó en un equipo de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Who came</source>
            <translation>Quién acudió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Who really came, several for one log</source>
            <translation>Quién acudió en realidad, varios por registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Who was helped</source>
            <translation>A quién se ayudó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/satisfaction_sheet.py" />
            <source>Whole quarters that are over, each question with at least 11 answers.</source>
            <translation>Trimestres completos que ya pasaron, cada pregunta con al menos 11 respuestas.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Why a target did not go</source>
            <translation>Por qué un destino no acudió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>Why an answer stayed open</source>
            <translation>Por qué quedó abierta una respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>Why no crisis team went</source>
            <translation>Por qué no fue un equipo de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Why police went</source>
            <translation>Por qué fue la policía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>With those above</source>
            <translation>Con las de arriba</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>a place is kept as a key that tells no area</source>
            <translation>un lugar se guarda como una clave que no dice la zona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>are for people to write</source>
            <translation>las escriben las personas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>diverted</source>
            <translation>desviada de la policía</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>en</source>
            <translation>es</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>no level of a call taker is kept</source>
            <translation>no se guarda ningún nivel de un operador</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>no price, no unit history and no like calls without a clinician are kept</source>
            <translation>no se guardan precios, historial de unidades ni llamadas parecidas sin un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>nobody is in the set it is a part of</source>
            <translation>no hay nadie en el conjunto del que es parte</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>not computable</source>
            <translation>no calculable</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>not computable: {why}</source>
            <translation>no calculable: {why}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not diverted</source>
            <translation>no desviada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not diverted, supported</source>
            <translation>no desviada, con apoyo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not in the denominator</source>
            <translation>fuera del denominador</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>not kept at this desk</source>
            <translation>no se guarda en este puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>not kept; a census has it</source>
            <translation>no se guarda; lo tiene un censo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>only by --all-calls, from the center's own statistics</source>
            <translation>solo con --all-calls, de las estadísticas propias del centro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>only what clinicians heard before they signed</source>
            <translation>solo lo que los clínicos oyeron antes de firmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>over {minutes} min</source>
            <translation>más de {minutes} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>p50</source>
            <translation>p50</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>p50 within its limits</source>
            <translation>p50 dentro de sus límites</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>p90</source>
            <translation>p90</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>p90 within its limits</source>
            <translation>p90 dentro de sus límites</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>partly, reported apart</source>
            <translation>en parte, se informa aparte</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/metrics.py" />
            <source>the record keeps what clinicians did, not every call of the center</source>
            <translation>el archivo guarda lo que hicieron los clínicos, no cada llamada del centro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>too few months</source>
            <translation>muy pocos meses</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>under 30 s</source>
            <translation>menos de 30 s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>words about one case do not leave; satisfaction is kept as numbers</source>
            <translation>las palabras sobre un caso no salen; la satisfacción se guarda como números</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>{low} to {high} %</source>
            <translation>{low} a {high} %</translation>
        </message>
        <message>
            <location filename="../../../console/app/report/report_head.py" />
            <source>{mark} stands for a count under {smallest}, or for one by which such a count could be worked out. A nought is shown.</source>
            <translation>{mark} está en lugar de un recuento menor de {smallest}, o de uno que permitiría calcularlo. Un cero se muestra.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>{month} {part}</source>
            <translation>{month} {part}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>{n} incidents from {first} to {last}</source>
            <translation>{n} incidentes del {first} al {last}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>{n} incidents, {g} diverted without a sworn unit</source>
            <translation>{n} incidentes, {g} desviados sin una unidad juramentada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>{n} logs were escalated to an emergency response</source>
            <translation>{n} registros se escalaron a una respuesta de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>{n} of {of} ({share})</source>
            <translation>{n} de {of} ({share})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>{n} of {of} signed logs have an ending on record</source>
            <translation>{n} de {of} registros firmados tienen un cierre registrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>{n} of {of} were followed by another within 30 days</source>
            <translation>a {n} de {of} les siguió otro en 30 días</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>{n} planned, {reached} reached</source>
            <translation>{n} planeadas, {reached} localizadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>{n} reviews, {scored} scored, mean score {mean}</source>
            <translation>{n} revisiones, {scored} puntuadas, puntuación media {mean}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/definition_sheets.py" />
            <source>{n} sets of rules were in use</source>
            <translation>se usaron {n} conjuntos de reglas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>{n} signed</source>
            <translation>{n} firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>{n} signed logs</source>
            <translation>{n} registros firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/log_sheets.py" />
            <source>{n} targets were picked; {no} declined, {away} could not be had</source>
            <translation>se eligieron {n} destinos; {no} rechazaron, {away} no estaban disponibles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/figure_sheets.py" />
            <source>{n} with a reason</source>
            <translation>{n} con un motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/quality_sheets.py" />
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/wait_sheet.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/figures/summary_sheets.py" />
            <source>{shifts} shifts of {people} clinicians, {hours} hours</source>
            <translation>{shifts} turnos de {people} clínicos, {hours} horas</translation>
        </message>
    </context>
    <context>
        <name>finish</name>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>diverted</source>
            <translation>desviada de la policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not diverted</source>
            <translation>no desviada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not diverted, supported</source>
            <translation>no desviada, con apoyo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>not in the denominator</source>
            <translation>fuera del denominador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>partly, reported apart</source>
            <translation>en parte, se informa aparte</translation>
        </message>
    </context>
    <context>
        <name>form</name>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>1 How I notice that it begins</source>
            <translation>1 Cómo noto que empieza</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>2 What I can do by myself</source>
            <translation>2 Qué puedo hacer por mi cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>3 People and places that take my mind off it</source>
            <translation>3 Personas y lugares que me distraen</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>4 People I can ask for help</source>
            <translation>4 Personas a las que puedo pedir ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>5 Professionals and lines</source>
            <translation>5 Profesionales y líneas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>6 How my place becomes safer</source>
            <translation>6 Cómo mi lugar se vuelve más seguro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>988 by call or text; somebody near</source>
            <translation>988 por llamada o texto; alguien cercano</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Accepted</source>
            <translation>Aceptado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Also about</source>
            <translation>También sobre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Another language</source>
            <translation>Otro idioma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Appointment</source>
            <translation>Cita</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Birth date or age</source>
            <translation>Fecha de nacimiento o edad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>By name</source>
            <translation>Por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Caller</source>
            <translation>Llamante</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Caller's name</source>
            <translation>Nombre de quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Caller's number</source>
            <translation>Número de quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Cannot be answered: why</source>
            <translation>No se puede responder: por qué</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Care, consent</source>
            <translation>Atención, consentimiento</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Communication need</source>
            <translation>Necesidad de comunicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Concern, safety</source>
            <translation>Motivo, seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Crisis team (403.03)</source>
            <translation>Equipo de crisis (403.03)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>Danger</source>
            <translation>Peligro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>Did you feel heard?</source>
            <translation>¿Se sintió escuchado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>Did you feel safe?</source>
            <translation>¿Se sintió a salvo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>Did you get what you needed?</source>
            <translation>¿Recibió lo que necesitaba?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Disability</source>
            <translation>Discapacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Distress at end, 0 to 10</source>
            <translation>Angustia al final, 0 a 10</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Distress at start, 0 to 10</source>
            <translation>Angustia al inicio, 0 a 10</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Duties, review</source>
            <translation>Deberes, revisión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Duty to warn</source>
            <translation>Deber de advertir</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Facts of the hold</source>
            <translation>Hechos de la retención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Facts of the threat</source>
            <translation>Hechos de la amenaza</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Firearms at home</source>
            <translation>Armas de fuego en casa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>For review</source>
            <translation>Para revisión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>For training</source>
            <translation>Para formación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Gender</source>
            <translation>Género</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Hold</source>
            <translation>Retención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Housing, in words</source>
            <translation>Vivienda, en palabras</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>How</source>
            <translation>Cómo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>How it ended</source>
            <translation>Cómo terminó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>How it was given</source>
            <translation>Cómo se entregó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>How likely I use it, 0 to 10</source>
            <translation>Qué probable es que lo use, 0 a 10</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>How they were reached</source>
            <translation>Cómo se les localizó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>How you spoke</source>
            <translation>Cómo habló usted</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>In their words</source>
            <translation>Con sus palabras</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Interpreter</source>
            <translation>Intérprete</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Interpreter's number</source>
            <translation>Número del intérprete</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Known by name</source>
            <translation>Conocido por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Known from</source>
            <translation>Se sabe por</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Language spoken</source>
            <translation>Idioma hablado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>May we call family</source>
            <translation>¿Podemos llamar a la familia?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>May we call later</source>
            <translation>¿Podemos llamar más tarde?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>May we call the provider</source>
            <translation>¿Podemos llamar a su profesional?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Means safety</source>
            <translation>Seguridad de los medios</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Medical risk</source>
            <translation>Riesgo médico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Mind</source>
            <translation>A tener en cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Near miss or complaint</source>
            <translation>Casi accidente o queja</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Of their own will</source>
            <translation>Por voluntad propia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Other incident numbers</source>
            <translation>Otros números de incidente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Person</source>
            <translation>Persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Person's name</source>
            <translation>Nombre de la persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Police asked for by you</source>
            <translation>Policía pedida por usted</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Position</source>
            <translation>Puesto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Pregnant or birth within a year</source>
            <translation>Embarazo o parto en el último año</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Privacy notice</source>
            <translation>Aviso de privacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Pronoun</source>
            <translation>Pronombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Provider or case manager</source>
            <translation>Profesional o gestor de caso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Race, ethnicity</source>
            <translation>Raza, etnia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Rated by</source>
            <translation>Valorado por</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Referral, transport</source>
            <translation>Referencia, traslado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Referred to</source>
            <translation>Referido a</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Report by law</source>
            <translation>Informe por ley</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Response</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Risk by alcohol or drugs</source>
            <translation>Riesgo por alcohol o drogas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Risk of suicide</source>
            <translation>Riesgo de suicidio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Risk of violence</source>
            <translation>Riesgo de violencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Risk to daily needs</source>
            <translation>Riesgo para lo cotidiano</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Safe to call</source>
            <translation>Llamar es seguro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Safe to leave a message</source>
            <translation>Dejar un mensaje es seguro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Safe to text</source>
            <translation>Enviar un texto es seguro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>School</source>
            <translation>Escuela</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Step agreed</source>
            <translation>Paso acordado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Student</source>
            <translation>Estudiante</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Supervisor told</source>
            <translation>Supervisor avisado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Supervisor's advice</source>
            <translation>Consejo del supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Taken along by</source>
            <translation>Llevado por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Their number</source>
            <translation>Su número</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Their reference</source>
            <translation>Su referencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Their telephone</source>
            <translation>Su teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>To be understood</source>
            <translation>Para entenderse</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Tribal affiliation</source>
            <translation>Afiliación tribal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Units cancelled by dispatch</source>
            <translation>Unidades canceladas por despacho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Veteran</source>
            <translation>Veterano</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Waited, seconds</source>
            <translation>Espera, segundos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Weapon: what, where</source>
            <translation>Arma: qué, dónde</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>What I live for</source>
            <translation>Por qué vivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>What came of it</source>
            <translation>Qué resultó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>What could get in the way</source>
            <translation>Qué podría impedirlo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>What for</source>
            <translation>Para qué</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What happened there</source>
            <translation>Qué pasó allí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>What helps</source>
            <translation>Qué ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What holds</source>
            <translation>Qué sostiene</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>What is dangerous there</source>
            <translation>Qué es peligroso allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What set it off</source>
            <translation>Qué lo desencadenó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What was done</source>
            <translation>Qué se hizo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What went wrong</source>
            <translation>Qué salió mal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>What you did</source>
            <translation>Qué hizo usted</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>When</source>
            <translation>Cuándo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>Where I keep it</source>
            <translation>Dónde lo guardo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Where they are</source>
            <translation>Dónde está la persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Where they live</source>
            <translation>Dónde vive</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Where to</source>
            <translation>A dónde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Who accepted</source>
            <translation>Quién aceptó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Who at 911 was told</source>
            <translation>A quién se avisó en el 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Who calls</source>
            <translation>Quién llama</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Who gets it</source>
            <translation>Quién lo recibe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Who holds them</source>
            <translation>Quién los guarda</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>Who is there</source>
            <translation>Quién está allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Who is there, by role</source>
            <translation>Quién está allí, por su papel</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Who really came</source>
            <translation>Quién acudió en realidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Who said so</source>
            <translation>Quién lo dijo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/handoff/handoff_pane.py" />
            <source>Who takes it</source>
            <translation>Quién lo toma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>Who they are</source>
            <translation>Quiénes son</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Who to ask for</source>
            <translation>Por quién preguntar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>Who took it</source>
            <translation>Quién lo tomó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Who took over</source>
            <translation>Quién se hizo cargo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Why no team</source>
            <translation>Por qué ningún equipo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Why not accepted</source>
            <translation>Por qué no se aceptó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Why police</source>
            <translation>Por qué policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>Why you asked</source>
            <translation>Por qué la pidió</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>a name</source>
            <translation>un nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>a name, if one was given</source>
            <translation>un nombre, si lo dieron</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>a number they gave</source>
            <translation>un número que dieron</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>a role, such as brother</source>
            <translation>un papel, como hermano</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>as they want to be called</source>
            <translation>como quiere que le llamen</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>day, time, where</source>
            <translation>día, hora, lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/finish/finish_pane.py" />
            <source>for example: one voice, no lights</source>
            <translation>por ejemplo: una sola voz, sin luces</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/read_card.py" />
            <source>for example: one voice, no lights. No name, diagnosis, medicine or history.</source>
            <translation>por ejemplo: una sola voz, sin luces. Ningún nombre, diagnóstico, medicina ni historia.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>name and number</source>
            <translation>nombre y número</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>name and time</source>
            <translation>nombre y hora</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>now; or such as 14:02</source>
            <translation>ahora; o por ejemplo 14:02</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>only after a worry</source>
            <translation>solo tras una preocupación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>stays here</source>
            <translation>se queda aquí</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>such as pos 17</source>
            <translation>por ejemplo puesto 17</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>the agency</source>
            <translation>la agencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>the person who took over</source>
            <translation>la persona que se hizo cargo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>thoughts, feelings, moments</source>
            <translation>pensamientos, sentimientos, momentos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>type, place, who can</source>
            <translation>clase, lugar, quién puede</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>what has calmed me before</source>
            <translation>qué me ha calmado antes</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>what was seen</source>
            <translation>qué se vio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>what, who keeps it, from when</source>
            <translation>qué, quién lo guarda, desde cuándo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>what, who, when; no serial number, no list of weapons</source>
            <translation>qué, quién, cuándo; ningún número de serie, ninguna lista de armas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>who may answer, best time</source>
            <translation>quién puede contestar, mejor hora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/fields.py" />
            <source>who, how specific</source>
            <translation>quién, cuán concreta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_pane.py" />
            <source>why not, where it is not to be done</source>
            <translation>por qué no, si no se hará</translation>
        </message>
    </context>
    <context>
        <name>handoff</name>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>follow-up due</source>
            <translation>seguimiento pendiente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>open contact</source>
            <translation>contacto abierto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>reroute that has not landed</source>
            <translation>derivación sin concluir</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>task with a deadline</source>
            <translation>tarea con plazo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>unconfirmed rescue</source>
            <translation>rescate sin confirmar</translation>
        </message>
    </context>
    <context>
        <name>history</name>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Agreed: {words}</source>
            <translation>Acordado: {words}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Helps: {words}</source>
            <translation>Ayuda: {words}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>MAY BE SOMEONE ELSE</source>
            <translation>PUEDE SER OTRA PERSONA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Makes it worse: {words}</source>
            <translation>Lo empeora: {words}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>Owner {owner}, until {day}</source>
            <translation>Dueño {owner}, hasta {day}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>RAN OUT on {day}: owner {owner} has to review it</source>
            <translation>VENCIÓ el {day}: el dueño {owner} tiene que revisarlo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>same incident</source>
            <translation>mismo incidente</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>same name</source>
            <translation>mismo nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>same number</source>
            <translation>mismo número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>same person</source>
            <translation>misma persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/history/plan_section.py" />
            <source>same place</source>
            <translation>mismo lugar</translation>
        </message>
    </context>
    <context>
        <name>key hints</name>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>any act</source>
            <translation>cualquier acción</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>asked for</source>
            <translation>pedida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>claim</source>
            <translation>tomar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>flag</source>
            <translation>marcar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>key</source>
            <translation>tecla</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>key hints</source>
            <translation>ayudas de teclas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>keys</source>
            <translation>teclas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>log</source>
            <translation>registro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>new contact</source>
            <translation>contacto nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>quiet</source>
            <translation>tranquilo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>uncertain</source>
            <translation>dudoso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/shell/key_hints.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
    </context>
    <context>
        <name>levels</name>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>ASQ acute positive</source>
            <translation>ASQ positivo agudo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/level_row.py" />
            <source>ASQ positive</source>
            <translation>ASQ positivo</translation>
        </message>
    </context>
    <context>
        <name>live</name>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Claims gone stale</source>
            <translation>Llamadas tomadas sin movimiento</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Every reroute has landed</source>
            <translation>Toda derivación ha concluido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Every rescue is confirmed</source>
            <translation>Todo rescate está confirmado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>No claim has gone stale</source>
            <translation>Ninguna llamada tomada sin movimiento</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>No contact is open</source>
            <translation>Ningún contacto está abierto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Nobody is signed on</source>
            <translation>Nadie ha iniciado sesión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Nobody waits</source>
            <translation>Nadie espera</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Reroutes that have not landed</source>
            <translation>Derivaciones sin concluir</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Rescues that nobody confirmed</source>
            <translation>Rescates que nadie confirmó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Waiting for a clinician</source>
            <translation>Esperan a un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Who is here</source>
            <translation>Quién está aquí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>Who is on what</source>
            <translation>Quién está en qué</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>asked for</source>
            <translation>pedida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>at work</source>
            <translation>trabajando</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>busy</source>
            <translation>ocupado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>has not said</source>
            <translation>no lo ha dicho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>its holder has signed off</source>
            <translation>quien la tiene cerró su sesión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>nobody has been told yet</source>
            <translation>todavía no se ha avisado a nadie</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>nobody holds it</source>
            <translation>nadie la tiene</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>nothing written for a while</source>
            <translation>nada escrito desde hace un rato</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>on a break</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>on the way</source>
            <translation>en camino</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>ready</source>
            <translation>listo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/live_board.py" />
            <source>told, not confirmed</source>
            <translation>avisado, sin confirmar</translation>
        </message>
    </context>
    <context>
        <name>logs</name>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Began</source>
            <translation>Empezó</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Clinician</source>
            <translation>Clínico</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Concern</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Ending</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Marks</source>
            <translation>Señales</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>NOT SIGNED</source>
            <translation>SIN FIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>RESCUE NOT CONFIRMED</source>
            <translation>RESCATE SIN CONFIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/models/signed_log_model.py" />
            <source>Signed</source>
            <translation>Firmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>addenda: {count}</source>
            <translation>anexos: {count}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/signed_log.py" />
            <source>all signed logs</source>
            <translation>todos los registros firmados</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>follow-up overdue</source>
            <translation>seguimiento atrasado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/signed_log.py" />
            <source>rescue not confirmed</source>
            <translation>rescate sin confirmar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/logs/log_table.py" />
            <source>unsigned at end of shift</source>
            <translation>sin firmar al final del turno</translation>
        </message>
    </context>
    <context>
        <name>notes</name>
        <message>
            <location filename="../../../console/domain/access/notes.py" />
            <source>a plan</source>
            <translation>un plan</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/notes.py" />
            <source>diagnosis or medicine</source>
            <translation>diagnóstico o medicina</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/notes.py" />
            <source>risk</source>
            <translation>riesgo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/notes.py" />
            <source>what was decided</source>
            <translation>lo que se decidió</translation>
        </message>
    </context>
    <context>
        <name>packs</name>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>(LOWER IS WORSE)</source>
            <translation>(MÁS BAJO ES PEOR)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>No result yet</source>
            <translation>Sin resultado todavía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>Not administered</source>
            <translation>No administrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>Not administered: {name} is for the person alone</source>
            <translation>No administrado: {name} es solo para la persona misma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>Question {id}: the pack has no words for it</source>
            <translation>Pregunta {id}: el paquete no tiene palabras para ella</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>Result: {band}</source>
            <translation>Resultado: {band}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>Sum {sum}</source>
            <translation>Suma {sum}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>{count} left to ask</source>
            <translation>quedan {count} por preguntar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/assess/pack_words.py" />
            <source>{holder}, permission {reference} until {day}</source>
            <translation>{holder}, permiso {reference} hasta {day}</translation>
        </message>
    </context>
    <context>
        <name>policy_notice</name>
        <message>
            <location filename="../../../console/app/policy/notice.py" />
            <source>Part of the agency's settings cannot be used: {place}.</source>
            <translation>Una parte de los ajustes de la agencia no se puede usar: {place}.</translation>
        </message>
        <message>
            <location filename="../../../console/app/policy/notice.py" />
            <source>Tell IT to run: clinician-console policy show.</source>
            <translation>Pida a sistemas que ejecute: clinician-console policy show.</translation>
        </message>
        <message>
            <location filename="../../../console/app/policy/notice.py" />
            <source>The safe default holds for it, and the desk works.</source>
            <translation>Para ella rige el valor seguro de fábrica, y el puesto funciona.</translation>
        </message>
    </context>
    <context>
        <name>questions</name>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>911 finds the location first</source>
            <translation>El 911 averigua primero el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>A blow to the head?</source>
            <translation>¿Un golpe en la cabeza?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>A child or old person who cannot look after themselves?</source>
            <translation>¿Un niño o una persona mayor que no puede cuidarse?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>A fit or convulsion?</source>
            <translation>¿Un ataque o convulsión?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Any danger sign of the body: hard to wake, breathing, chest pain, fit, head injury, sudden confusion?</source>
            <translation>¿Alguna señal de peligro del cuerpo: cuesta despertarle, respiración, dolor de pecho, convulsión, golpe en la cabeza, confusión repentina?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Anything around the neck, even if they say they are fine?</source>
            <translation>¿Algo alrededor del cuello, aunque diga que está bien?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are the means at hand?</source>
            <translation>¿Están los medios a mano?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are there signs that one of them is harmed or neglected?</source>
            <translation>¿Hay señales de que alguno de ellos sufre daño o abandono?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they alone with it?</source>
            <translation>¿Está a solas con ello?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they driven, in a rage, or without sleep for nights?</source>
            <translation>¿Está acelerado, con furia o sin dormir varias noches?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they drunk, drugged or very agitated now?</source>
            <translation>¿Está ahora ebrio, drogado o muy agitado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they hard to wake?</source>
            <translation>¿Cuesta despertarle?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they on a bridge, roof, tracks, in water, or driving?</source>
            <translation>¿Está en un puente, un techo, las vías, el agua o manejando?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they out of a medicine they need?</source>
            <translation>¿Se quedó sin una medicina que necesita?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they thinking of killing themselves?</source>
            <translation>¿Está pensando en matarse?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they thinking of taking somebody with them?</source>
            <translation>¿Está pensando en llevarse a alguien consigo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they too drunk or drugged to follow the talk or stay safe?</source>
            <translation>¿Está demasiado ebrio o drogado para seguir la conversación o estar a salvo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they vomiting, or getting sleepy?</source>
            <translation>¿Está vomitando o le entra sueño?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they without food or water?</source>
            <translation>¿Está sin comida o sin agua?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Are they without shelter from heat or cold?</source>
            <translation>¿Está sin refugio contra el calor o el frío?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Back to 911</source>
            <translation>Vuelve al 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Can they get at a weapon?</source>
            <translation>¿Puede hacerse con un arma?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Changed suddenly: quiet, wild, not sleeping, not eating?</source>
            <translation>¿Cambió de pronto: callado, desatado, sin dormir, sin comer?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Diabetes, and confused?</source>
            <translation>¿Diabetes y confusión?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Dispatcher decides</source>
            <translation>Decide el despachador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they believe a person within reach is after them?</source>
            <translation>¿Cree que alguien que está a su alcance le persigue?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they drink or use heavily these weeks?</source>
            <translation>¿Bebe o consume mucho estas semanas?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they feel a burden to others?</source>
            <translation>¿Se siente una carga para los demás?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they feel trapped?</source>
            <translation>¿Se siente atrapado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they feel unbearably alone?</source>
            <translation>¿Se siente insoportablemente solo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they go along in this talk?</source>
            <translation>¿Participa en esta conversación?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they hear voices that tell them to harm?</source>
            <translation>¿Oye voces que le mandan hacer daño?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they know when, where and how?</source>
            <translation>¿Sabe cuándo, dónde y cómo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they name a reason to live?</source>
            <translation>¿Nombra una razón para vivir?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they say that they mean to die?</source>
            <translation>¿Dice que quiere morir de verdad?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they see no hope, or no way to help themselves?</source>
            <translation>¿No ve esperanza ni manera de ayudarse?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they speak of plans ahead?</source>
            <translation>¿Habla de planes para después?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Do they threaten anybody now?</source>
            <translation>¿Amenaza a alguien ahora?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Does a belief or a value hold them?</source>
            <translation>¿Le sostiene una creencia o un valor?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Does the address carry an officer-safety flag?</source>
            <translation>¿Tiene la dirección un aviso de seguridad para agentes?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Does the caller insist on police?</source>
            <translation>¿Insiste quien llama en que venga la policía?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Does the caller refuse a clinician?</source>
            <translation>¿Rechaza quien llama a un clínico?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>EMS</source>
            <translation>EMS</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>EMS or detox</source>
            <translation>EMS o desintoxicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>EMS, poison center 1-800-222-1222</source>
            <translation>EMS, centro de toxicología 1-800-222-1222</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>EMS; stay on the line</source>
            <translation>EMS; siga en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Fever with a stiff neck, or rigid muscles?</source>
            <translation>¿Fiebre con cuello rígido o músculos rígidos?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Given things away, written a letter, said goodbye?</source>
            <translation>¿Regaló cosas, escribió una carta, se despidió?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Has a certain person been threatened, with a certain harm?</source>
            <translation>¿Se ha amenazado a una persona concreta con un daño concreto?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Has somebody close to them died by suicide?</source>
            <translation>¿Murió por suicidio alguien cercano?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Has the person done something to harm themselves, or got ready to?</source>
            <translation>¿Ha hecho la persona algo para dañarse o se ha preparado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Has the person said they want to die, or to harm themselves?</source>
            <translation>¿Ha dicho la persona que quiere morir o dañarse?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Has their mood turned suddenly, or have they lost touch with what is real?</source>
            <translation>¿Cambió su ánimo de repente o ha perdido el contacto con la realidad?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they been drinking or using today?</source>
            <translation>¿Ha bebido o consumido hoy?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they been violent, now or before?</source>
            <translation>¿Ha sido violento, ahora o antes?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they mixed alcohol with sedatives or opioids?</source>
            <translation>¿Mezcló alcohol con sedantes u opioides?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they prepared anything, or said goodbye?</source>
            <translation>¿Ha preparado algo o se ha despedido?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they run away?</source>
            <translation>¿Se ha escapado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they taken too much of anything?</source>
            <translation>¿Ha tomado demasiado de algo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Have they tried before?</source>
            <translation>¿Lo ha intentado antes?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is a child in the place who needs care?</source>
            <translation>¿Hay en el lugar un niño que necesita cuidado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is a child or vulnerable adult unsafe because of this?</source>
            <translation>¿Está en peligro por esto un niño o un adulto vulnerable?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is a partner or family member violent now?</source>
            <translation>¿Es violenta ahora la pareja o alguien de la familia?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is a serious crime going on, more than a nuisance?</source>
            <translation>¿Hay en curso un delito grave, más que una molestia?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is an attempt going on?</source>
            <translation>¿Hay un intento en curso?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is an attempt under way: something taken, or an injury done?</source>
            <translation>¿Hay un intento en marcha: tomó algo o se hirió?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is an older or vulnerable adult dependent on them?</source>
            <translation>¿Depende de la persona un adulto mayor o vulnerable?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is anyone barricaded in, or held?</source>
            <translation>¿Hay alguien atrincherado o retenido?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is anyone being hurt or attacked right now?</source>
            <translation>¿Está alguien siendo herido o atacado ahora mismo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is it about school, bullying or something online?</source>
            <translation>¿Es por la escuela, acoso o algo en internet?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is it outside the service area?</source>
            <translation>¿Está fuera de la zona de servicio?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is no guardian within reach?</source>
            <translation>¿No hay ningún tutor a su alcance?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is nobody able to reach them now?</source>
            <translation>¿Nadie puede llegar a la persona ahora?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is nobody sure where they are, and are they at risk?</source>
            <translation>¿Nadie sabe con certeza dónde está, y corre riesgo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is somebody with them now?</source>
            <translation>¿Hay alguien con la persona ahora?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is the caller under 18 and alone?</source>
            <translation>¿Quien llama tiene menos de 18 años y está solo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is the location unknown?</source>
            <translation>¿Se desconoce el lugar?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is the pain in their mind more than they can bear?</source>
            <translation>¿Es el dolor de su mente más de lo que puede soportar?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is there a firearm in the place, not in hand?</source>
            <translation>¿Hay un arma de fuego en el lugar, no en la mano?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is there a weapon in hand or within reach, used or threatened with?</source>
            <translation>¿Hay un arma en la mano o al alcance, usada o como amenaza?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is there anyone they can lean on?</source>
            <translation>¿Hay alguien en quien pueda apoyarse?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Is there something they are needed for?</source>
            <translation>¿Hay algo para lo que le necesiten?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Not eating or drinking for days?</source>
            <translation>¿Sin comer ni beber desde hace días?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Opioids, and no naloxone at hand?</source>
            <translation>¿Opioides y sin naloxona a mano?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Other call center</source>
            <translation>Otro centro de llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police</source>
            <translation>Policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police and EMS</source>
            <translation>Policía y EMS</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police negotiators; consult</source>
            <translation>Negociadores de la policía; consulta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police, EMS staged</source>
            <translation>Policía, EMS a la espera</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police, child protection; report task</source>
            <translation>Policía, protección de menores; tarea de informe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police, fire, EMS; stay on the line</source>
            <translation>Policía, bomberos, EMS; siga en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Police; duty-to-warn task</source>
            <translation>Policía; tarea de deber de advertir</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Pregnant, or gave birth within a year, and out of touch with what is real?</source>
            <translation>¿Embarazo o parto en el último año y sin contacto con la realidad?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Serious bleeding or injury?</source>
            <translation>¿Sangrado o herida grave?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Stopped drinking or tablets, and now shaking, seeing things or having fits?</source>
            <translation>¿Dejó de beber o de tomar pastillas y ahora tiembla, ve cosas o convulsiona?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Suddenly confused, or out of touch for the first time after 45?</source>
            <translation>¿Confusión repentina o primera pérdida de contacto después de los 45?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Swallowed or used something unknown, or too much?</source>
            <translation>¿Tragó o usó algo desconocido, o demasiado?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Talk about safe storage; no unarmed team</source>
            <translation>Hablar de guardar con seguridad; ningún equipo desarmado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Trouble breathing, or chest pain?</source>
            <translation>¿Dificultad para respirar o dolor de pecho?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Very hot or cold skin, stripping off clothes, wild agitation?</source>
            <translation>¿Piel muy caliente o fría, se quita la ropa, agitación extrema?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Were they violent before, in a state like this?</source>
            <translation>¿Fue violento antes en un estado así?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Youth way</source>
            <translation>Vía para jóvenes</translation>
        </message>
    </context>
    <context>
        <name>record</name>
        <message>
            <location filename="../../../db/errors.py" />
            <source>A part of the record file is damaged and cannot be read.</source>
            <translation>Una parte del archivo de registros está dañada y no se puede leer.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>All entries that are left are whole, and new ones are kept apart and marked.</source>
            <translation>Todas las anotaciones que quedan están completas, y las nuevas se guardan aparte y señaladas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>An unprotected demonstration key was found beside a working record.</source>
            <translation>Se encontró una clave de demostración sin protección junto a registros de trabajo.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Call IT to bring the key slot file back from a backup.</source>
            <translation>Llame a sistemas para recuperar de una copia el archivo de claves.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Call IT to install the program again.</source>
            <translation>Llame a sistemas para que instale otra vez el programa.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Call IT to set the clock.</source>
            <translation>Llame a sistemas para ajustar el reloj.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Call IT: the key must be taken away and the record given a new one.</source>
            <translation>Llame a sistemas: hay que quitar la clave y dar una nueva a los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Call IT; check the disk that holds the backups.</source>
            <translation>Llame a sistemas; revise el disco donde están las copias.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Check the folder, set up a new record or restore a backup.</source>
            <translation>Revise la carpeta, prepare registros nuevos o restaure una copia.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Choose another way to open it.</source>
            <translation>Elija otra manera de abrirlos.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Do not close the program. Call IT now.</source>
            <translation>No cierre el programa. Llame a sistemas ahora.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Enter the passphrase of the record, or answer the keyring's window and try again.</source>
            <translation>Escriba la frase de contraseña de los registros, o conteste la ventana del llavero e intente de nuevo.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Enter the passphrase of the record.</source>
            <translation>Escriba la frase de contraseña de los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Enter the passphrase, or ask IT to open the record with the recovery key.</source>
            <translation>Escriba la frase de contraseña, o pida a sistemas que abra los registros con la clave de recuperación.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Entries are saved, and their order does not depend on the clock.</source>
            <translation>Las anotaciones se guardan, y su orden no depende del reloj.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Entries are still written to the open file as long as the program runs.</source>
            <translation>Las anotaciones se siguen escribiendo en el archivo abierto mientras el programa siga en marcha.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Everything shown as saved is in the record.</source>
            <translation>Todo lo que se mostró como guardado está en los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Everything that was shown as saved is in the record.</source>
            <translation>Todo lo que se mostró como guardado está en los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Everything that was shown as saved is still in the record.</source>
            <translation>Todo lo que se mostró como guardado sigue en los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Go on working and call IT today to look for the missing entries in a backup.</source>
            <translation>Siga trabajando y llame hoy a sistemas para buscar en una copia las anotaciones que faltan.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Go on working and tell IT.</source>
            <translation>Siga trabajando y avise a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Go to the other window, or close it and start again.</source>
            <translation>Vaya a la otra ventana, o ciérrela y empiece de nuevo.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: another program holds the record file.</source>
            <translation>No se guardó: otro programa retiene el archivo de registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: the disk is full.</source>
            <translation>No se guardó: el disco está lleno.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: the disk reported a fault.</source>
            <translation>No se guardó: el disco informó de un fallo.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: the entry holds something the record cannot keep exactly.</source>
            <translation>No se guardó: la anotación tiene algo que los registros no pueden guardar tal cual.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: the entry is longer than 64 kB.</source>
            <translation>No se guardó: la anotación pasa de 64 kB.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Not saved: the record refused an entry that breaks its rules.</source>
            <translation>No se guardó: los registros rechazaron una anotación que rompe sus reglas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Nothing was changed. Backups and whatever the hub has are not touched by this.</source>
            <translation>No se cambió nada. Esto no toca las copias ni lo que tenga el servidor central.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Nothing was changed; most of the record can still be read, and backups are safe.</source>
            <translation>No se cambió nada; la mayor parte de los registros aún se puede leer, y las copias están a salvo.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Nothing was changed; the other window goes on working.</source>
            <translation>No se cambió nada; la otra ventana sigue trabajando.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Nothing was created or changed.</source>
            <translation>No se creó ni se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Open it, or choose an empty folder.</source>
            <translation>Ábralos o elija una carpeta vacía.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Remove the unusual characters or shorten the text, then sign again.</source>
            <translation>Quite los caracteres raros o acorte el texto, y firme otra vez.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Search again when you want to.</source>
            <translation>Busque otra vez cuando quiera.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Shorten the text or split it into an addendum, then sign again.</source>
            <translation>Acorte el texto o ponga una parte en un anexo, y firme otra vez.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Start the former version and call IT.</source>
            <translation>Inicie la versión anterior y llame a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Start the newer version.</source>
            <translation>Inicie la versión más nueva.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Start the program again.</source>
            <translation>Inicie el programa otra vez.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The backup could not be made or did not pass its check.</source>
            <translation>La copia no se pudo hacer o no pasó su comprobación.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The clock of this computer stands more than a year ahead of the record.</source>
            <translation>El reloj de esta computadora va más de un año adelantado a los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The clock of this computer was set back: it stands before the newest entry.</source>
            <translation>El reloj de esta computadora se atrasó: marca una hora anterior a la anotación más nueva.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The file that holds the locked keys is damaged.</source>
            <translation>El archivo con las claves bloqueadas está dañado.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The installed database driver is too old to be safe.</source>
            <translation>El controlador de base de datos instalado es demasiado antiguo para ser seguro.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The key that was given does not open this record.</source>
            <translation>La clave que se dio no abre estos registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The keyring of this computer does not answer.</source>
            <translation>El llavero de esta computadora no contesta.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The keyring of this computer is locked.</source>
            <translation>El llavero de esta computadora está bloqueado.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The keyring of this person does not hold the key of this record.</source>
            <translation>El llavero de esta persona no tiene la clave de estos registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The mark that tells how far the record had come was changed or damaged.</source>
            <translation>La marca que dice hasta dónde llegaban los registros fue cambiada o está dañada.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The passphrase is not the right one.</source>
            <translation>La frase de contraseña no es la correcta.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record and the older backups were not touched.</source>
            <translation>No se tocaron los registros ni las copias anteriores.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record cannot be written: its folder or disk is read-only.</source>
            <translation>No se puede escribir en los registros: su carpeta o disco es de solo lectura.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record could not be brought to this version of the program.</source>
            <translation>Los registros no se pudieron pasar a esta versión del programa.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record could not be used.</source>
            <translation>No se pudo usar el archivo de registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record file is damaged or has been swapped; the key is the right one.</source>
            <translation>El archivo de registros está dañado o fue cambiado por otro; la clave es la correcta.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record file was moved or deleted while the program was running.</source>
            <translation>El archivo de registros se movió o se borró mientras el programa trabajaba.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record is already open in another window or by another person.</source>
            <translation>Los registros ya están abiertos en otra ventana o por otra persona.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record is as it was before, and a copy of it was kept.</source>
            <translation>Los registros están como antes, y se guardó una copia de ellos.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record is closed.</source>
            <translation>Los registros están cerrados.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record is older than it was: its newest entries are missing.</source>
            <translation>Los registros son más antiguos que antes: faltan las anotaciones más nuevas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record itself is whole as far as it goes; a new mark was made.</source>
            <translation>Los registros mismos están completos hasta donde llegan; se hizo una marca nueva.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record itself was not changed.</source>
            <translation>Los registros mismos no cambiaron.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record that is there was not touched.</source>
            <translation>No se tocaron los registros que hay.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record was not changed and does not look damaged.</source>
            <translation>Los registros no cambiaron y no parecen dañados.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record was not changed, and no key was written anywhere.</source>
            <translation>Los registros no cambiaron, y no se escribió ninguna clave en ningún lugar.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record was not changed.</source>
            <translation>Los registros no cambiaron.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record was not opened and not changed.</source>
            <translation>Los registros no se abrieron y no cambiaron.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The record was not opened.</source>
            <translation>Los registros no se abrieron.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>The search was stopped.</source>
            <translation>Se detuvo la búsqueda.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>There is no record in this folder.</source>
            <translation>No hay registros en esta carpeta.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>This computer has no keyring to keep the key in.</source>
            <translation>Esta computadora no tiene un llavero donde guardar la clave.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>This folder already holds a record.</source>
            <translation>Esta carpeta ya tiene registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>This record was not set up to be opened in this way.</source>
            <translation>Estos registros no se prepararon para abrirse de esta manera.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>This record was written by a newer version of the program.</source>
            <translation>Estos registros los escribió una versión más nueva del programa.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Try again; if it stays so, write on paper and call IT.</source>
            <translation>Intente de nuevo; si sigue así, escriba en papel y llame a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Try another way to open it: passphrase, keyring or recovery key.</source>
            <translation>Pruebe otra manera de abrirlos: frase de contraseña, llavero o clave de recuperación.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Type it again; IT can open the record with the recovery key.</source>
            <translation>Escríbala otra vez; sistemas puede abrir los registros con la clave de recuperación.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Unlock the keyring and try again, or enter the passphrase of the record.</source>
            <translation>Desbloquee el llavero e intente de nuevo, o escriba la frase de contraseña de los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write on paper and call IT to free space on the disk.</source>
            <translation>Escriba en papel y llame a sistemas para liberar espacio en el disco.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write on paper and call IT to restore the last backup.</source>
            <translation>Escriba en papel y llame a sistemas para restaurar la última copia.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write on paper and call IT.</source>
            <translation>Escriba en papel y llame a sistemas.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write on paper and call IT: salvage saves what can be read, restore a backup.</source>
            <translation>Escriba en papel y llame a sistemas: salvage guarda lo que se puede leer, o restaure una copia.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write on paper and report this to IT; it is a fault of the program.</source>
            <translation>Escriba en papel e informe a sistemas; es un error del programa.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Write the true time into your note, and call IT to set the clock.</source>
            <translation>Escriba la hora verdadera en su nota y llame a sistemas para ajustar el reloj.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Your draft is kept as it is.</source>
            <translation>Su borrador se conserva como está.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Your draft is kept, and nothing in the record was changed.</source>
            <translation>Su borrador se conserva, y nada cambió en los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Your text is still here, and everything shown as saved is in the record.</source>
            <translation>Su texto sigue aquí, y todo lo que se mostró como guardado está en los registros.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Your text is still here, and everything shown as saved was safely on the disk.</source>
            <translation>Su texto sigue aquí, y todo lo que se mostró como guardado quedó a salvo en el disco.</translation>
        </message>
        <message>
            <location filename="../../../db/errors.py" />
            <source>Your text is still on the screen and in the last saved draft.</source>
            <translation>Su texto sigue en la pantalla y en el último borrador guardado.</translation>
        </message>
    </context>
    <context>
        <name>refusal</name>
        <message>
            <location filename="../../../console/domain/contact/care_plan.py" />
            <source>A care plan needs an owner with a name.</source>
            <translation>Un plan de atención necesita un dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/care_plan.py" />
            <source>A care plan without words helps nobody.</source>
            <translation>Un plan de atención sin palabras no ayuda a nadie.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>A claim needs an owner with a name.</source>
            <translation>Tomar una llamada necesita un dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>A contact needs an owner with a name.</source>
            <translation>Un contacto necesita un dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>A disposition needs a level, or why it was not assessed.</source>
            <translation>Un resultado necesita un nivel, o por qué no se valoró.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>A hard answer on the safety screen stops this. A supervisor can let it go on.</source>
            <translation>Una respuesta de las preguntas de seguridad lo impide. Un supervisor puede dejarlo seguir.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>A rescue is not confirmed. Confirm who reached the person, or a lead or shift supervisor answers for it.</source>
            <translation>Un rescate no está confirmado. Confirme quién llegó a la persona, o responde un responsable o supervisor de turno.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>A review closes only when it is scored by everybody who was asked.</source>
            <translation>Una revisión se cierra solo cuando la han puntuado todos los que se pidió.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>A second scorer has scored it already.</source>
            <translation>Un segundo evaluador ya la puntuó.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Advice that holds or lowers a response needs your reason.</source>
            <translation>Un consejo que retiene o reduce una respuesta necesita su motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>An addendum needs words.</source>
            <translation>Un anexo necesita palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/escalation.py" />
            <source>An unconfirmed rescue closes only with a name and a reason.</source>
            <translation>Un rescate sin confirmar se cierra solo con un nombre y un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Choose who is to review it.</source>
            <translation>Elija quién debe revisarlo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Closing a follow-up needs its outcome.</source>
            <translation>Cerrar un seguimiento necesita su resultado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>From “{before}” no step leads to “{after}”.</source>
            <translation>De «{before}» ningún paso lleva a «{after}».</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/levels.py" />
            <source>Going below level {floor} needs a second person: the shift supervisor here, or somebody by phone.</source>
            <translation>Quedar por debajo del nivel {floor} necesita una segunda persona: el supervisor de turno aquí, o alguien por teléfono.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Handing back needs a reason.</source>
            <translation>Devolver necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>It is assigned to somebody else.</source>
            <translation>Está asignada a otra persona.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/review_controller.py" />
            <source>Mark every item first.</source>
            <translation>Marque primero cada punto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>Must not leave: {what} ({words}). Say what is seen and what helps.</source>
            <translation>No debe salir: {what} ({words}). Diga lo que se ve y lo que ayuda.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>NA</source>
            <translation>NA</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/advice_controller.py" />
            <source>Nobody asked yet. Note the question first.</source>
            <translation>Nadie ha preguntado aún. Anote primero la pregunta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Nobody has been told yet. Name who was told first.</source>
            <translation>Todavía no se ha avisado a nadie. Nombre primero a quien se avisó.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Nobody has said that a message is safe. If one was left, note a safety event.</source>
            <translation>Nadie ha dicho que un mensaje sea seguro. Si se dejó uno, anote un suceso de seguridad.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>Nobody holds this contact, so it cannot change hands.</source>
            <translation>Nadie tiene este contacto, así que no puede cambiar de manos.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>Nobody holds this contact: say who escalates it.</source>
            <translation>Nadie tiene este contacto: diga quién lo escala.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/review_controller.py" />
            <source>Nobody reviews their own contact.</source>
            <translation>Nadie revisa su propio contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/countersigning.py" />
            <source>Nobody signs for their own decision.</source>
            <translation>Nadie firma por su propia decisión.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/levels.py" />
            <source>Not assessed: why? A word is needed.</source>
            <translation>No valorado: ¿por qué? Hace falta una palabra.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Not handed over: {count} without an owner by name.</source>
            <translation>No entregado: {count} sin dueño con nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not kept: somebody changed the card meanwhile. Look again.</source>
            <translation>No guardado: alguien cambió la tarjeta entretanto. Mire otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not kept: the card is empty.</source>
            <translation>No guardado: la tarjeta está vacía.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>Not ready: neither a place nor a number is known.</source>
            <translation>No está lista: no se conoce ni lugar ni número.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: a reason is needed.</source>
            <translation>No registrado: hace falta un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: a worry goes back to 911. Who was told? A name is needed.</source>
            <translation>No registrado: una preocupación vuelve al 911. ¿A quién se avisó? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: calling was said not to be safe.</source>
            <translation>No registrado: se dijo que llamar no es seguro.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: how did it end?</source>
            <translation>No registrado: ¿cómo terminó?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: nobody has said that a text is safe. Ask by phone first.</source>
            <translation>No registrado: nadie ha dicho que un texto sea seguro. Pregunte antes por teléfono.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: nobody was asked yet.</source>
            <translation>No registrado: todavía no se pidió a nadie.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: nobody was called yet.</source>
            <translation>No registrado: todavía no se llamó a nadie.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: pick a target first.</source>
            <translation>No registrado: elija primero un destino.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: that time does not fit.</source>
            <translation>No registrado: esa hora no encaja.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: that was before the last step.</source>
            <translation>No registrado: eso fue antes del último paso.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not recorded: the person did not agree to be called.</source>
            <translation>No registrado: la persona no aceptó que se la llame.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: the request still stands.</source>
            <translation>No registrado: la petición sigue en pie.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: the request to {target} has expired. Ask again.</source>
            <translation>No registrado: la petición a {target} caducó. Pida otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Not recorded: this is not on the sheet.</source>
            <translation>No registrado: esto no está en la hoja.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: this was proposed before.</source>
            <translation>No registrado: esto ya se propuso.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Not recorded: was it done?</source>
            <translation>No registrado: ¿se hizo?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: who said so? A name is needed.</source>
            <translation>No registrado: ¿quién lo dijo? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Not recorded: who takes it? A name is needed.</source>
            <translation>No registrado: ¿quién lo toma? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Not recorded: who took the report? A name is needed.</source>
            <translation>No registrado: ¿quién recibió el informe? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Not recorded: whoever leaves cannot take it.</source>
            <translation>No registrado: quien se va no puede tomarlo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Not recorded: why is it not to be done?</source>
            <translation>No registrado: ¿por qué no se hará?</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not recorded: {target} is {state}.</source>
            <translation>No registrado: {target} está en «{state}».</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>Not sent: its time is over. Ask again.</source>
            <translation>No enviado: se acabó su tiempo. Pida otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/sending.py" />
            <source>Not sent: the agency does not allow this way. Read the card aloud.</source>
            <translation>No enviado: la agencia no permite esta vía. Lea la tarjeta en voz alta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/sending.py" />
            <source>Not sent: the feed is down and nothing is kept to be sent later. Read the card aloud.</source>
            <translation>No enviado: el flujo está caído y nada se guarda para enviarlo después. Lea la tarjeta en voz alta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>Not sent: there is nothing to read or send yet.</source>
            <translation>No enviado: todavía no hay nada que leer o enviar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Not shared: name the person who gets it.</source>
            <translation>No compartido: nombre a la persona que lo recibe.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Not shared: nothing is filled in.</source>
            <translation>No compartido: no hay nada rellenado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Not shared: say what for.</source>
            <translation>No compartido: diga para qué.</translation>
        </message>
        <message>
            <location filename="../../../console/app/rooms/finish_room.py" />
            <source>Not signed yet: endings are still being read. Press again.</source>
            <translation>Aún no firmado: los cierres todavía se están leyendo. Pulse otra vez.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Not signed: an answer is still missing.</source>
            <translation>No firmado: todavía falta una respuesta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Not signed: still to answer: {labels}.</source>
            <translation>No firmado: falta responder: {labels}.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/screen_controller.py" />
            <source>Not signed: the answers ask for level {floor}. Choose the level under Assess.</source>
            <translation>No firmado: las respuestas piden el nivel {floor}. Elija el nivel en Valorar.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>Not signed: the ending still wants {fields}. Answer under Finish (E), or say there why it cannot be answered.</source>
            <translation>No firmado: el cierre todavía pide {fields}. Responda en Cierre (E) o diga allí por qué no se puede responder.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/consult.py" />
            <source>Not signed: the note is longer than {limit} characters.</source>
            <translation>No firmado: la nota tiene más de {limit} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/finish.py" />
            <source>Not signed: {fields} cannot stay open. The answers are under Finish (E).</source>
            <translation>No firmado: {fields} no puede quedar abierto. Las respuestas están en Cierre (E).</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Not yet: ask {question} Going on needs a reason.</source>
            <translation>Aún no: pregunte {question} Continuar necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>Nothing is escalated on this contact.</source>
            <translation>No hay nada escalado en este contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Nothing was advised yet.</source>
            <translation>Todavía no se aconsejó nada.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/escalation.py" />
            <source>Only a lead or the 911 shift supervisor can answer for it.</source>
            <translation>Solo un responsable o el supervisor de turno del 911 puede responder por ello.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/review_controller.py" />
            <source>Only a signed log is reviewed.</source>
            <translation>Solo se revisa un registro firmado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Only the author of the log answers.</source>
            <translation>Solo responde el autor del registro.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/countersigning.py" />
            <source>Only the person who was asked can countersign.</source>
            <translation>Solo la persona a quien se preguntó puede refrendarlo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Say what the clinician is to look at.</source>
            <translation>Diga qué debe mirar el clínico.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Say what was discussed.</source>
            <translation>Diga qué se conversó.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Striking a contact needs a reason.</source>
            <translation>Anular un contacto necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/controllers/caller_controller.py" />
            <source>Striking a note needs words to strike and a reason.</source>
            <translation>Anular una nota necesita palabras que anular y un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>The answer lies before the question.</source>
            <translation>La respuesta es anterior a la pregunta.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/levels.py" />
            <source>The answers ask for level {floor}. Going below needs a reason.</source>
            <translation>Las respuestas piden el nivel {floor}. Quedar por debajo necesita un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/levels.py" />
            <source>The second person must be somebody else.</source>
            <translation>La segunda persona debe ser otra.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>The second scorer is somebody else than the first.</source>
            <translation>El segundo evaluador debe ser otro que el primero.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>The time lies before the advice.</source>
            <translation>La hora es anterior al consejo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>The time lies before the last attempt.</source>
            <translation>La hora es anterior al último intento.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>The time lies before the last step of this contact.</source>
            <translation>La hora es anterior al último paso de este contacto.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>This advice is given already.</source>
            <translation>Este consejo ya se dio.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>This contact belongs to {owner}.</source>
            <translation>Este contacto es de {owner}.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>This contact was handed back. Open a new one to go on.</source>
            <translation>Este contacto se devolvió. Abra uno nuevo para seguir.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>This contact was struck. Open a new one to go on.</source>
            <translation>Este contacto se anuló. Abra uno nuevo para seguir.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>This follow-up has ended.</source>
            <translation>Este seguimiento ha terminado.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>This log is not signed yet. Write in the log itself.</source>
            <translation>Este registro aún no está firmado. Escriba en el propio registro.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/contact.py" />
            <source>This log is signed. Add an addendum instead.</source>
            <translation>Este registro está firmado. Añada un anexo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>This review is not where that can be done.</source>
            <translation>Esta revisión no está en el punto en que eso se puede hacer.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>Too long by {over} characters: {limit} may leave.</source>
            <translation>Sobran {over} caracteres: pueden salir {limit}.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Too long: a share may have {limit} characters.</source>
            <translation>Demasiado largo: al compartir puede haber {limit} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Too long: {field} may have {limit} characters.</source>
            <translation>Demasiado largo: {field} puede tener {limit} caracteres.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Waiting for a party needs its name and how it was reached.</source>
            <translation>Esperar a otra parte necesita su nombre y cómo se la localizó.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>What was advised? A few words are needed.</source>
            <translation>¿Qué se aconsejó? Hacen falta unas palabras.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/guards.py" />
            <source>Who confirmed it? A name is needed.</source>
            <translation>¿Quién lo confirmó? Hace falta un nombre.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/escalation.py" />
            <source>Who was told? A name, position or unit is needed.</source>
            <translation>¿A quién se avisó? Hace falta un nombre, puesto o unidad.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Write your answer first.</source>
            <translation>Escriba primero su respuesta.</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file cannot be read with the rights of this account</source>
            <translation>un archivo no se puede leer con los derechos de esta cuenta</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file is longer than the list says, or than any may be</source>
            <translation>un archivo es más largo de lo que dice la lista, o de lo que puede ser</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file is not the one that was signed</source>
            <translation>un archivo no es el que se firmó</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file of it is a link</source>
            <translation>un archivo suyo es un enlace</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file of it is no ordinary file</source>
            <translation>un archivo suyo no es un archivo común</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>a file of site.toml is no table</source>
            <translation>un archivo de site.toml no es una tabla</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>a file that the list names is not there</source>
            <translation>un archivo que la lista nombra no está</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>a number of site.toml is none</source>
            <translation>un número de site.toml no lo es</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>a text of site.toml is none</source>
            <translation>un texto de site.toml no lo es</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has a role that this program does not know</source>
            <translation>accounts.toml tiene una función que este programa no conoce</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has an account with something unknown in it</source>
            <translation>accounts.toml tiene una cuenta con algo desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has an account without id, name or public key</source>
            <translation>accounts.toml tiene una cuenta sin id, nombre o clave pública</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has an account without roles, or half closed</source>
            <translation>accounts.toml tiene una cuenta sin funciones, o cerrada a medias</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has no administrator who is still here</source>
            <translation>accounts.toml no tiene ningún administrador que siga aquí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has one id twice</source>
            <translation>accounts.toml tiene un id dos veces</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml has one name twice: add an initial</source>
            <translation>accounts.toml tiene un nombre dos veces: añada una inicial</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml is longer than 1 MiB</source>
            <translation>accounts.toml pasa de 1 MiB</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml is no list of accounts</source>
            <translation>accounts.toml no es una lista de cuentas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>accounts.toml is not TOML</source>
            <translation>accounts.toml no es TOML</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>an account has a name that cannot be shown</source>
            <translation>una cuenta tiene un nombre que no se puede mostrar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>an account has a public key that is none</source>
            <translation>una cuenta tiene una clave pública que no lo es</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>an account has an id that is no UUID</source>
            <translation>una cuenta tiene un id que no es un UUID</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_accounts.py" />
            <source>an account has no role, or one twice</source>
            <translation>una cuenta no tiene función, o tiene una dos veces</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/taking.py" />
            <source>it has the serial of the one in force and says something else</source>
            <translation>tiene el número del que rige y dice otra cosa</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/taking.py" />
            <source>it is older than the one in force</source>
            <translation>es más antiguo que el que rige</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>it names a file that belongs into no site folder</source>
            <translation>nombra un archivo que no corresponde a una carpeta de la agencia</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/key.py" />
            <source>its signature is not the agency's</source>
            <translation>su firma no es la de la agencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>site.toml does not say when it was signed</source>
            <translation>site.toml no dice cuándo se firmó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>site.toml has a format of another version of the program</source>
            <translation>site.toml tiene el formato de otra versión del programa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>site.toml is longer than 256 KiB</source>
            <translation>site.toml pasa de 256 KiB</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>site.toml is not TOML</source>
            <translation>site.toml no es TOML</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>site.toml lists no files</source>
            <translation>site.toml no lista ningún archivo</translation>
        </message>
        <message>
            <location filename="../../../console/feed/subscription/subscriber.py" />
            <source>the center does not speak our version (406)</source>
            <translation>el centro no habla nuestra versión (406)</translation>
        </message>
        <message>
            <location filename="../../../console/feed/subscription/subscriber.py" />
            <source>the center sends documents of a newer version</source>
            <translation>el centro envía documentos de una versión más nueva</translation>
        </message>
        <message>
            <location filename="../../../console/feed/mapped/sql_drivers.py" />
            <source>the database refuses the login</source>
            <translation>la base de datos rechaza el acceso</translation>
        </message>
        <message>
            <location filename="../../../console/feed/feed_file.py" />
            <source>the feed's password is not in the keyring</source>
            <translation>la contraseña del flujo no está en el llavero</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/folder.py" />
            <source>the files are larger than 256 MiB together</source>
            <translation>los archivos juntos pasan de 256 MiB</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>the files are not in order, or one is named twice</source>
            <translation>los archivos no están en orden, o uno se nombra dos veces</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/key.py" />
            <source>the key file is none that site new-key has made</source>
            <translation>el archivo de clave no es uno hecho con site new-key</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>the length or the digest of a file cannot be one</source>
            <translation>el tamaño o el resumen de un archivo no es posible</translation>
        </message>
        <message>
            <location filename="../../../console/app/site/key.py" />
            <source>the policy names no public key of the agency to check it with</source>
            <translation>la norma no nombra ninguna clave pública de la agencia con que comprobarlo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>the serial is no number from 1 on</source>
            <translation>el número de serie no es un número desde 1</translation>
        </message>
        <message>
            <location filename="../../../console/feed/subscription/subscriber.py" />
            <source>this is a real feed and the profile is a demo one</source>
            <translation>este es un flujo real y el perfil es de demostración</translation>
        </message>
        <message>
            <location filename="../../../console/feed/subscription/subscriber.py" />
            <source>this is a simulated feed and the profile is a working one</source>
            <translation>este es un flujo simulado y el perfil es de trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/site_manifest.py" />
            <source>two names differ in capitals alone</source>
            <translation>dos nombres difieren solo en mayúsculas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>{name} has this already.</source>
            <translation>{name} ya lo tiene.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>{number} has landed. Nothing was changed.</source>
            <translation>{number} ya concluyó. No se cambió nada.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/claims.py" />
            <source>{owner} has it. Taking it over needs a supervisor's name and a reason.</source>
            <translation>Lo tiene {owner}. Hacerse cargo necesita el nombre de un supervisor y un motivo.</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/reroute.py" />
            <source>{target} is already being asked. Withdraw that first.</source>
            <translation>A {target} ya se le está pidiendo. Retire eso primero.</translation>
        </message>
    </context>
    <context>
        <name>reroute</name>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source> (and {count} more to ask)</source>
            <translation> (y {count} más por preguntar)</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>BACK WITH 911: {person} was told at {time}</source>
            <translation>DE VUELTA EN EL 911: se avisó a {person} a las {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>FITS</source>
            <translation>ENCAJA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>LANDED {time}</source>
            <translation>CONCLUIDA {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>NO</source>
            <translation>NO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>NOBODY IS GOING {span}</source>
            <translation>NADIE ACUDE {span}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>NOT YET</source>
            <translation>AÚN NO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>POSITION {number}</source>
            <translation>PUESTO {number}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>Staffing: nobody has said</source>
            <translation>Personal: nadie lo ha dicho</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>Staffing: {state}. {who} said so, {when}</source>
            <translation>Personal: {state}. Lo dijo {who}, {when}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>TELL {who}: nobody has accepted {number}. The call stays with 911.</source>
            <translation>AVISE A {who}: nadie ha aceptado {number}. La llamada sigue en el 911.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>THE CALL TAKER</source>
            <translation>LA PERSONA QUE ATIENDE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>this call</source>
            <translation>esta llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{hours} h {minutes:02d} min</source>
            <translation>{hours} h {minutes:02d} min</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{state}, {units} free</source>
            <translation>{state}, {units} libres</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: ACCEPTED by {person} {at}</source>
            <translation>{target}: ACEPTADO por {person} {at}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: asked {at}, nobody has heard it by name</source>
            <translation>{target}: pedido {at}, nadie lo ha oído por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: card not read or sent yet</source>
            <translation>{target}: tarjeta sin leer ni enviar aún</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: declined {at}. {reason}</source>
            <translation>{target}: rechazó {at}. {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: done {at}. {reason}</source>
            <translation>{target}: terminó {at}. {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: no answer in time, {at}</source>
            <translation>{target}: sin respuesta a tiempo, {at}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: not to be had {at}. {reason}</source>
            <translation>{target}: no disponible {at}. {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: not told, {at}</source>
            <translation>{target}: no avisado, {at}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: on the way since {at} ({person})</source>
            <translation>{target}: en camino desde {at} ({person})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: there since {at} ({person})</source>
            <translation>{target}: en el lugar desde {at} ({person})</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: told over the feed {at}; nothing is asked of them</source>
            <translation>{target}: avisado por el flujo {at}; no se les pide nada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: withdrawn {at}. {reason}</source>
            <translation>{target}: retirado {at}. {reason}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/reroute_words.py" />
            <source>{target}: {person} heard it {at}, no answer yet</source>
            <translation>{target}: {person} lo oyó {at}, sin respuesta aún</translation>
        </message>
    </context>
    <context>
        <name>review</name>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>Agreement not computable: {why}</source>
            <translation>Acuerdo no calculable: {why}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>Agreement of two scorers: kappa {kappa} over {n} marks, {same} alike</source>
            <translation>Acuerdo de dos evaluadores: kappa {kappa} en {n} marcas, {same} iguales</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>FAILS: {faults}</source>
            <translation>NO SUPERA: {faults}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>Score not computable: no item applies</source>
            <translation>Puntuación no calculable: ningún punto corresponde</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>Score {percent} %</source>
            <translation>Puntuación {percent} %</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>answered</source>
            <translation>respondida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>assigned</source>
            <translation>asignada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/agreement.py" />
            <source>both scorers gave one and the same mark to everything</source>
            <translation>los dos evaluadores dieron una misma marca a todo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>closed</source>
            <translation>cerrada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>closed reviews</source>
            <translation>revisiones cerradas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>discussed</source>
            <translation>conversada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>for me to score</source>
            <translation>las que me toca puntuar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>for {name}</source>
            <translation>para {name}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/agreement.py" />
            <source>nobody has scored anything twice</source>
            <translation>nadie ha puntuado nada dos veces</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>not assigned</source>
            <translation>sin asignar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>open reviews</source>
            <translation>revisiones abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>scored</source>
            <translation>puntuada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_words.py" />
            <source>second: {name}</source>
            <translation>segundo: {name}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>sent back</source>
            <translation>devuelta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/review/review_leaf.py" />
            <source>sent back or answered</source>
            <translation>devueltas o respondidas</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>911 shift supervisor</source>
            <translation>supervisor de turno del 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>QA reviewer</source>
            <translation>revisor de calidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>administrator</source>
            <translation>administrador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>clinician</source>
            <translation>clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>evaluator</source>
            <translation>evaluador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>privacy officer</source>
            <translation>responsable de privacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>shift lead</source>
            <translation>responsable de turno</translation>
        </message>
        <message>
            <location filename="../../../console/domain/access/session.py" />
            <source>trainee</source>
            <translation>en formación</translation>
        </message>
    </context>
    <context>
        <name>screening</name>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Ability</source>
            <translation>Capacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Dependants</source>
            <translation>A su cargo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Desire</source>
            <translation>Deseo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Intent</source>
            <translation>Intención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Medical</source>
            <translation>Médico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Needs</source>
            <translation>Necesidades</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Observed</source>
            <translation>Observado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Safety screen</source>
            <translation>Preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Substances</source>
            <translation>Sustancias</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Violence</source>
            <translation>Violencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>What holds</source>
            <translation>Qué sostiene</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening_rules.toml" />
            <source>Youth</source>
            <translation>Jóvenes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/question_row.py" />
            <source>hard stop</source>
            <translation>impedimento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/question_row.py" />
            <source>judgment</source>
            <translation>juicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/question_row.py" />
            <source>medical</source>
            <translation>médico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/entry/question_row.py" />
            <source>not confirmed: press the answer you hear</source>
            <translation>sin confirmar: pulse la respuesta que oiga</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/work_words.py" />
            <source>{who} said so {age} ago</source>
            <translation>lo dijo {who} hace {age}</translation>
        </message>
    </context>
    <context>
        <name>targets</name>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Closed</source>
            <translation>Cerrado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Closed, opens {opens}</source>
            <translation>Cerrado, abre {opens}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Does not go there</source>
            <translation>No va a ese lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Does not go: {item}</source>
            <translation>No acude: {item}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Does not take: {concern}</source>
            <translation>No atiende: {concern}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Nobody there: {who} said so at {when}</source>
            <translation>No hay nadie: lo dijo {who} a las {when}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Not for level {level}</source>
            <translation>No para el nivel {level}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Not for this age ({ages})</source>
            <translation>No para esta edad ({ages})</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Not yet: ask where, or whether they go there</source>
            <translation>Aún no: pregunte dónde, o si van a ese lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Not yet: {item}</source>
            <translation>Aún no: {item}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>Only for the person themselves</source>
            <translation>Solo para la persona misma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>closes {closes}</source>
            <translation>cierra {closes}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>could not take this call, {when}</source>
            <translation>no pudo tomar esta llamada, {when}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>holiday hours: {holiday}</source>
            <translation>horario de fiesta: {holiday}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>nobody has said whether they are staffed</source>
            <translation>nadie ha dicho si tienen personal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>short of people: {who}, {when}</source>
            <translation>falta gente: {who}, {when}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>staffing {age} old</source>
            <translation>dato de personal de hace {age}</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/target_fit.py" />
            <source>{units} free: {who}, {when}</source>
            <translation>{units} libres: {who}, {when}</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>ADDENDUM</source>
            <translation>ANEXO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>AUTHOR ABSENT, marked by a lead</source>
            <translation>AUTOR AUSENTE, señalado por un responsable</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Advice asked</source>
            <translation>Se pidió consejo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Advice given</source>
            <translation>Consejo dado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Answer of the center</source>
            <translation>Respuesta del centro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Brief changed</source>
            <translation>Tarjeta cambiada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Brief reached the team</source>
            <translation>La tarjeta llegó al equipo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Called back</source>
            <translation>Se llamó de vuelta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Claimed</source>
            <translation>Tomado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Contact opened</source>
            <translation>Contacto abierto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Ending recorded</source>
            <translation>Cierre registrado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>From a newer program; this one cannot read it.</source>
            <translation>De un programa más nuevo; este no puede leerlo.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Handed back</source>
            <translation>Devuelto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Instrument</source>
            <translation>Instrumento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Joined to its call</source>
            <translation>Unido a su llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>LEVEL DECIDED, with what was known then</source>
            <translation>NIVEL DECIDIDO, con lo que se sabía entonces</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>LINE LOST</source>
            <translation>SE CORTÓ LA LÍNEA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>LOG SIGNED</source>
            <translation>REGISTRO FIRMADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Let know</source>
            <translation>Avisado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Level countersigned</source>
            <translation>Nivel refrendado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>List of services shared</source>
            <translation>Lista de servicios compartida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Note struck, entered in error</source>
            <translation>Nota anulada, escrita por error</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>On scene</source>
            <translation>En el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>On the phone</source>
            <translation>Al teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>On the way</source>
            <translation>En camino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>RETURNED TO 911</source>
            <translation>DEVUELTA AL 911</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Referral</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute accepted</source>
            <translation>Derivación aceptada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute cleared</source>
            <translation>Derivación terminada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute declined</source>
            <translation>Derivación rechazada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute delivered</source>
            <translation>Derivación comunicada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute expired</source>
            <translation>Derivación caducada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute not sent</source>
            <translation>Derivación no enviada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute proposed</source>
            <translation>Derivación propuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute requested</source>
            <translation>Derivación pedida</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Reroute withdrawn</source>
            <translation>Derivación retirada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Rescue closed without confirmation</source>
            <translation>Rescate cerrado sin confirmación</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Rescue confirmed</source>
            <translation>Rescate confirmado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>SHIFT ENDED, LOG NOT SIGNED</source>
            <translation>TERMINÓ EL TURNO, REGISTRO SIN FIRMAR</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Safe-response share</source>
            <translation>Compartir para una respuesta segura</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Safety plan</source>
            <translation>Plan de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Safety plan printed</source>
            <translation>Plan de seguridad impreso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Safety question</source>
            <translation>Pregunta de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Step</source>
            <translation>Paso</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Taken over</source>
            <translation>Cambió de manos</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Target unavailable</source>
            <translation>Destino no disponible</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Tennessen notice</source>
            <translation>Aviso Tennessen</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>The text was lawfully destroyed.</source>
            <translation>El texto se destruyó conforme a la ley.</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Told of the rescue</source>
            <translation>Se avisó del rescate</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Went on with open questions</source>
            <translation>Continuó con preguntas abiertas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>What became of the advice</source>
            <translation>Qué resultó del consejo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Who it is about</source>
            <translation>De quién se trata</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>Why it was escalated</source>
            <translation>Por qué se escaló</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>accepted</source>
            <translation>aceptado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>advised</source>
            <translation>aconsejado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>answer</source>
            <translation>respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>answers then</source>
            <translation>respuestas entonces</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>answers within, s</source>
            <translation>contesta en, s</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>as</source>
            <translation>como</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>asked</source>
            <translation>preguntado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>asked by</source>
            <translation>pedido por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>at</source>
            <translation>a las</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>back to the same person</source>
            <translation>vuelve a la misma persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>by</source>
            <translation>por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>call came at</source>
            <translation>la llamada llegó a las</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>calls then</source>
            <translation>llamadas entonces</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>came by</source>
            <translation>llegó por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>code</source>
            <translation>código</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>concern</source>
            <translation>motivo de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>ending</source>
            <translation>cierre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>floor of the rules</source>
            <translation>mínimo de las reglas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>followed</source>
            <translation>seguido</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>from</source>
            <translation>de</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>heard by the clinician</source>
            <translation>oído por el clínico</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>holds until</source>
            <translation>vale hasta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>instrument</source>
            <translation>instrumento</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>last heard of the calls</source>
            <translation>última vez que se supo de las llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>let by</source>
            <translation>permitido por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>level</source>
            <translation>nivel</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>lowers the response</source>
            <translation>reduce la respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>mental health</source>
            <translation>salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>not answered</source>
            <translation>sin responder</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>not known then</source>
            <translation>no se sabía entonces</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>number</source>
            <translation>número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>organization</source>
            <translation>organización</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>parts</source>
            <translation>partes</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>person</source>
            <translation>persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>place</source>
            <translation>lugar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>plan</source>
            <translation>plan</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>position</source>
            <translation>puesto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>purpose</source>
            <translation>fin</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>question</source>
            <translation>pregunta</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>reached at</source>
            <translation>localizada a las</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>reached by</source>
            <translation>cómo se la localizó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>reason</source>
            <translation>motivo</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>recommended</source>
            <translation>recomendado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>result</source>
            <translation>resultado</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>role</source>
            <translation>función</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>said at</source>
            <translation>dicho a las</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>said by</source>
            <translation>dicho por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>second person</source>
            <translation>segunda persona</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>service</source>
            <translation>servicio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>services</source>
            <translation>servicios</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>set by</source>
            <translation>fijado por</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>supervisor</source>
            <translation>supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>target</source>
            <translation>destino</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>text</source>
            <translation>texto</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>to</source>
            <translation>a</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>way</source>
            <translation>vía</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>what</source>
            <translation>qué</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>what was given</source>
            <translation>lo que se dio</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>who answered</source>
            <translation>quién contestó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>why it went on</source>
            <translation>por qué continuó</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>why not</source>
            <translation>por qué no</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>with</source>
            <translation>con</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reading/timeline_words.py" />
            <source>words</source>
            <translation>palabras</translation>
        </message>
    </context>
    <context>
        <name>to_do</name>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source> · in writing by {time}</source>
            <translation> · por escrito antes de {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>DUE</source>
            <translation>TOCA</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>DUTY</source>
            <translation>DEBER</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>ENDED</source>
            <translation>TERMINADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>LATER</source>
            <translation>MÁS TARDE</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>NOT SAFE</source>
            <translation>NO SEGURO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>OVERDUE</source>
            <translation>ATRASADO</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>by {time}</source>
            <translation>antes de {time}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>call: {call}, text: {text}, message: {voicemail}</source>
            <translation>llamar: {call}, texto: {text}, mensaje: {voicemail}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>no name</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>no number</source>
            <translation>sin número</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>not asked</source>
            <translation>sin preguntar</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>number: ask the site</source>
            <translation>número: pregunte al centro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>safe</source>
            <translation>seguro</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>{count} tried, last: {result}</source>
            <translation>{count} intentos, el último: {result}</translation>
        </message>
        <message>
            <location filename="../../../console/ui/follow_up/to_do_words.py" />
            <source>{statute} · {phone} · by {time}</source>
            <translation>{statute} · {phone} · antes de {time}</translation>
        </message>
    </context>
    <context>
        <name>typed</name>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>lies in the future</source>
            <translation>está en el futuro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>more than a day ago</source>
            <translation>hace más de un día</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>no digits</source>
            <translation>sin cifras</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>no such time of day</source>
            <translation>no existe esa hora del día</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>too long for a telephone number</source>
            <translation>demasiado largo para un número de teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/typed_values.py" />
            <source>too short for a telephone number</source>
            <translation>demasiado corto para un número de teléfono</translation>
        </message>
    </context>
    <context>
        <name>vocabulary</name>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>0 None</source>
            <translation>0 Ninguno</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>0 not met</source>
            <translation>0 no cumplido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>1 Low</source>
            <translation>1 Bajo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>1 Not at all</source>
            <translation>1 Nada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>1 partly</source>
            <translation>1 en parte</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>2 A little</source>
            <translation>2 Un poco</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>2 Moderate</source>
            <translation>2 Moderado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>2 met</source>
            <translation>2 cumplido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>211</source>
            <translation>211</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>3 High</source>
            <translation>3 Alto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>3 Partly</source>
            <translation>3 En parte</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>311 report</source>
            <translation>Informe al 311</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>4 Immediate</source>
            <translation>4 Inmediato</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>4 Mostly</source>
            <translation>4 Casi del todo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>5 Fully</source>
            <translation>5 Por completo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>72-hour hold by an examiner</source>
            <translation>Retención de 72 horas por un examinador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>911 shift supervisor</source>
            <translation>supervisor de turno del 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>988</source>
            <translation>988</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>988 accepted the caller</source>
            <translation>El 988 aceptó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>988 counselor</source>
            <translation>Consejero del 988</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>A colleague who speaks it</source>
            <translation>Un colega que lo habla</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>A death</source>
            <translation>Una muerte</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>A hold had to be considered</source>
            <translation>Hubo que considerar una retención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>A line or system was down</source>
            <translation>Una línea o sistema no funcionaba</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>A responder was hurt</source>
            <translation>Alguien de los equipos de respuesta resultó herido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>A safety answer</source>
            <translation>Una respuesta de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>ACT team</source>
            <translation>Equipo ACT</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Accepted, by name</source>
            <translation>Aceptado, por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Adult protection</source>
            <translation>Protección de adultos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Adverse outcome</source>
            <translation>Desenlace adverso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Advised a unit</source>
            <translation>Aconsejó a una unidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Advised dispatch</source>
            <translation>Aconsejó al despacho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Advised the call taker</source>
            <translation>Aconsejó al operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Advised the dispatcher</source>
            <translation>Aconsejó al despachador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Advised the field</source>
            <translation>Aconsejó a quienes estaban en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Aging services</source>
            <translation>Servicios para mayores</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>All busy</source>
            <translation>Todos ocupados</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Ambulance</source>
            <translation>Ambulancia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Ambulance, police staged</source>
            <translation>Ambulancia, policía a la espera</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>American Indian or Alaska Native</source>
            <translation>Indígena de EE. UU. o nativo de Alaska</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>American Sign Language</source>
            <translation>Lengua de señas americana</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Amharic</source>
            <translation>Amárico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>An attempt under way was missed</source>
            <translation>Se pasó por alto un intento en marcha</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Anniversary</source>
            <translation>Aniversario</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Another</source>
            <translation>Otro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Another clinician</source>
            <translation>Otro clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Another language</source>
            <translation>Otro idioma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Another reason</source>
            <translation>Otro motivo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Another target goes</source>
            <translation>Acude otro destino</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Answered</source>
            <translation>Contestó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Anxiety or panic</source>
            <translation>Ansiedad o pánico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>Appointment made</source>
            <translation>Cita concertada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Arabic</source>
            <translation>Árabe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Arrest</source>
            <translation>Arresto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Asian</source>
            <translation>Asiático</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Asked about harm to others, and weapons</source>
            <translation>Preguntó por daño a otros y por armas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Asked about means, and an attempt under way</source>
            <translation>Preguntó por los medios y por un intento en marcha</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Asked directly about suicide where it was called for</source>
            <translation>Preguntó directamente por el suicidio cuando correspondía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Asked for, not to be had</source>
            <translation>Pedido, no disponible</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Asked in error</source>
            <translation>Pedido por error</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Attempt under way</source>
            <translation>Intento en marcha</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Attempt under way or substance taken</source>
            <translation>Intento en marcha o sustancia tomada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Barricade or hostage</source>
            <translation>Persona atrincherada o rehén</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Behavioral crisis responders</source>
            <translation>Equipo de crisis de conducta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Behavioral crisis response</source>
            <translation>Respuesta a crisis de conducta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Beside the call</source>
            <translation>Al margen de la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Black or African American</source>
            <translation>Negro o afroamericano</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Blocked</source>
            <translation>Bloqueado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Break</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Bridge or height</source>
            <translation>Puente o altura</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Bridge, roof, tracks, water or road</source>
            <translation>Puente, techo, vías, agua o carretera</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Bullying</source>
            <translation>Acoso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Bus, train, station</source>
            <translation>Autobús, tren, estación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Business</source>
            <translation>Negocio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Busy</source>
            <translation>Ocupado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>By mail</source>
            <translation>Por correo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>By phone</source>
            <translation>Por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>By radio</source>
            <translation>Por radio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>By text</source>
            <translation>Por texto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>By video</source>
            <translation>Por video</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>By voice</source>
            <translation>De viva voz</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Bystander</source>
            <translation>Transeúnte</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>CAD</source>
            <translation>CAD</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Call taker</source>
            <translation>Operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Call taker asked</source>
            <translation>Pidió el operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Call taker transferred</source>
            <translation>Transfirió el operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Called</source>
            <translation>Se llamó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Called back</source>
            <translation>Devolvió la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Called off before anybody engaged</source>
            <translation>Anulado antes de que nadie interviniera</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Caller</source>
            <translation>Llamante</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Caller insisted</source>
            <translation>Quien llama insistió</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Caller lost</source>
            <translation>Se cortó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Caller refused a clinician</source>
            <translation>Quien llama rechazó a un clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Caller wants police</source>
            <translation>Quien llama quiere policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Care given, stays where they are</source>
            <translation>Atendido, se queda donde está</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Case management</source>
            <translation>Gestión de casos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Change of medicine</source>
            <translation>Cambio de medicina</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Child maltreatment (260E)</source>
            <translation>Maltrato infantil (260E)</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Child or adult protection</source>
            <translation>Protección de menores o adultos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Child or vulnerable adult in danger</source>
            <translation>Niño o adulto vulnerable en peligro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Child or vulnerable adult unsafe</source>
            <translation>Niño o adulto vulnerable sin seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Child overwhelmed</source>
            <translation>Niño desbordado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Child protection</source>
            <translation>Protección de menores</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Chosen by a lead</source>
            <translation>Elegido por un responsable</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Citation</source>
            <translation>Citatorio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Civilian report</source>
            <translation>Denuncia civil</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Civilian report desk</source>
            <translation>Mesa de denuncias civiles</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Cleared: they are done</source>
            <translation>Terminado: han acabado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Clinic</source>
            <translation>Clínica</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Clinic, therapist, group home</source>
            <translation>Clínica, terapeuta, hogar grupal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Clinical judgment</source>
            <translation>Juicio clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Clinician</source>
            <translation>Clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Clinician busy</source>
            <translation>Clínico ocupado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Clinician picked it</source>
            <translation>La eligió el clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Co-response</source>
            <translation>Respuesta conjunta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Co-response sent</source>
            <translation>Respuesta conjunta enviada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Coached family</source>
            <translation>Orientó a la familia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Complaint</source>
            <translation>Queja</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Confusion (medical until shown otherwise)</source>
            <translation>Confusión (médica mientras no se vea otra cosa)</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Considered, not sent</source>
            <translation>Considerado, no enviado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Considered, sent</source>
            <translation>Considerado, enviado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Considered: no specific threat to a certain person</source>
            <translation>Considerado: ninguna amenaza concreta a una persona concreta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Consult only, advice given</source>
            <translation>Solo consulta, consejo dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Coping skill</source>
            <translation>Habilidad para afrontar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Could not be reached</source>
            <translation>No se pudo localizar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>County crisis team</source>
            <translation>Equipo de crisis del condado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>County crisis, adults</source>
            <translation>Crisis del condado, adultos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>County crisis, children</source>
            <translation>Crisis del condado, menores</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>County mobile crisis</source>
            <translation>Crisis móvil del condado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>County mobile crisis sent</source>
            <translation>Crisis móvil del condado enviada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>County team not to be had</source>
            <translation>Equipo del condado no disponible</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Court order</source>
            <translation>Orden judicial</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Crisis center</source>
            <translation>Centro de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Crisis residence</source>
            <translation>Residencia de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Crisis response sent, no police</source>
            <translation>Equipo de crisis enviado, sin policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Crisis stabilization</source>
            <translation>Estabilización de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Crisis team</source>
            <translation>Equipo de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Crisis team not to be had</source>
            <translation>Equipo de crisis no disponible</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Culturally specific provider</source>
            <translation>Proveedor de su cultura</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Custody of children</source>
            <translation>Custodia de los hijos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Dakota</source>
            <translation>Dakota</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Danger of the body</source>
            <translation>Peligro para el cuerpo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Dangerous place</source>
            <translation>Lugar peligroso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>De-escalation</source>
            <translation>Desescalada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Deaf or hard of hearing</source>
            <translation>Sordera o audición reducida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Declined</source>
            <translation>Rechazado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Depression</source>
            <translation>Depresión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Detox</source>
            <translation>Desintoxicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Detox, withdrawal</source>
            <translation>Desintoxicación, abstinencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Did the referral work</source>
            <translation>Si la referencia funcionó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Died</source>
            <translation>Falleció</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Disability or autism related distress</source>
            <translation>Angustia por discapacidad o autismo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Disability services</source>
            <translation>Servicios de discapacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Discourteous</source>
            <translation>Descortés</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Discrimination</source>
            <translation>Discriminación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Dispatcher</source>
            <translation>Despachador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Dispatcher asked</source>
            <translation>Pidió el despachador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Disqualifiers asked, or openly taken over from the call taker</source>
            <translation>Preguntas de exclusión hechas, o tomadas abiertamente del operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Diverted, back within 72 h</source>
            <translation>Desviada, de vuelta en 72 h</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Does not want calls</source>
            <translation>No quiere llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Domestic violence</source>
            <translation>Violencia doméstica</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Domestic violence advocate</source>
            <translation>Defensa en violencia doméstica</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Duplicate</source>
            <translation>Duplicado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>EMS</source>
            <translation>EMS</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>EMS only</source>
            <translation>Solo EMS</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>EMS went first</source>
            <translation>EMS fue primero</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Elsewhere</source>
            <translation>En otro lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Embedded social worker</source>
            <translation>Trabajador social integrado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Emergency department</source>
            <translation>Sala de emergencias</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>En route: they are on the way</source>
            <translation>En camino: van para allá</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>English</source>
            <translation>Inglés</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Entered in error</source>
            <translation>Escrita por error</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Eviction</source>
            <translation>Desalojo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Explained what happens</source>
            <translation>Explicó lo que ocurre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Family</source>
            <translation>Familia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Family conflict</source>
            <translation>Conflicto familiar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Family or friend</source>
            <translation>Familia o amigo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Fire</source>
            <translation>Bomberos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Fire or rescue</source>
            <translation>Bomberos o rescate</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Follow-up offered, consent noted</source>
            <translation>Seguimiento ofrecido, consentimiento anotado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Followed</source>
            <translation>Seguido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Food</source>
            <translation>Comida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Force was used</source>
            <translation>Se usó la fuerza</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Foster home</source>
            <translation>Hogar de crianza</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Friend</source>
            <translation>Amigo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>From 311</source>
            <translation>Desde el 311</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>From 988</source>
            <translation>Desde el 988</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>From the county crisis line</source>
            <translation>Desde la línea de crisis del condado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>From the crisis team</source>
            <translation>Desde el equipo de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Given</source>
            <translation>Dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Go through the plan again</source>
            <translation>Repasar el plan</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Gone on arrival</source>
            <translation>Ya no estaba al llegar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Grief or loss</source>
            <translation>Duelo o pérdida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Grounding</source>
            <translation>Anclaje al presente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Group home</source>
            <translation>Hogar grupal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Handed back by the clinician</source>
            <translation>Devuelto por el clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Handed on in person, no dead end; rescue confirmed</source>
            <translation>Entregado en persona, sin callejón sin salida; rescate confirmado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Harm reduction</source>
            <translation>Reducción de daños</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Has the caller</source>
            <translation>Tiene a quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Held back for safety</source>
            <translation>No van por seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Helped by phone</source>
            <translation>Ayudado por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Hispanic or Latino</source>
            <translation>Hispano o latino</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Hmong</source>
            <translation>Hmong</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Home</source>
            <translation>Casa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Home, or to family</source>
            <translation>A casa o con la familia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Homeless or shelter</source>
            <translation>Sin hogar o refugio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Hospital, emergency department</source>
            <translation>Hospital, sala de emergencias</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Hotel</source>
            <translation>Hotel</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Housing entry</source>
            <translation>Acceso a vivienda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Housing, food, money, cold or heat</source>
            <translation>Vivienda, comida, dinero, frío o calor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>How are you now</source>
            <translation>Cómo está ahora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Illness or pain</source>
            <translation>Enfermedad o dolor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Immigration</source>
            <translation>Inmigración</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>In hospital</source>
            <translation>En el hospital</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>In jail</source>
            <translation>En la cárcel</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>In person, on the floor</source>
            <translation>En persona, en la sala</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Incoming clinician</source>
            <translation>Clínico que entra</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Information given</source>
            <translation>Información dada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Information on help</source>
            <translation>Información sobre ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Information only</source>
            <translation>Solo información</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Injury</source>
            <translation>Lesión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Interpreter, culture and disability needs were met</source>
            <translation>Se atendieron intérprete, cultura y discapacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Intoxication</source>
            <translation>Intoxicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Is the place safer now</source>
            <translation>Si el lugar es más seguro ahora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Isolation</source>
            <translation>Aislamiento</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>It became more dangerous</source>
            <translation>Se volvió más peligroso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Jail</source>
            <translation>Cárcel</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Jail or correctional</source>
            <translation>Cárcel o correccional</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Karen</source>
            <translation>Karen</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Known by name</source>
            <translation>Conocido por su nombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>LGBTQ line</source>
            <translation>Línea LGBTQ</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Landlord or property</source>
            <translation>Casero o propiedad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Left hospital or jail within 30 days</source>
            <translation>Salió del hospital o la cárcel hace menos de 30 días</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Left with a rescue unconfirmed</source>
            <translation>Se dejó un rescate sin confirmar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Legal aid</source>
            <translation>Ayuda legal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Legal trouble</source>
            <translation>Problemas legales</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Level 4</source>
            <translation>Nivel 4</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Level below the floor</source>
            <translation>Nivel por debajo del mínimo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Level fits the facts; why is written down</source>
            <translation>El nivel encaja con los hechos; el porqué está escrito</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Line lost at high risk</source>
            <translation>Se cortó la línea con riesgo alto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Line or system fault</source>
            <translation>Fallo de línea o sistema</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Listened in</source>
            <translation>Escuchó en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Listening in</source>
            <translation>Escucha en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Listening, support</source>
            <translation>Escucha, apoyo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Loneliness, needs to talk</source>
            <translation>Soledad, necesita hablar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Looked up earlier contacts</source>
            <translation>Consultó contactos anteriores</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Made an appointment</source>
            <translation>Concertó una cita</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Man</source>
            <translation>Hombre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Mania</source>
            <translation>Manía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Means safety</source>
            <translation>Seguridad de los medios</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Medical and intoxication warning signs looked at</source>
            <translation>Miró señales médicas y de intoxicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Medication problem</source>
            <translation>Problema con la medicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Memory or understanding</source>
            <translation>Memoria o comprensión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Message left</source>
            <translation>Mensaje dejado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Met: warn the person or police</source>
            <translation>Se cumple: advertir a la persona o a la policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Middle Eastern or North African</source>
            <translation>De Oriente Medio o norte de África</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Mobile crisis team</source>
            <translation>Equipo móvil de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Money, emergency assistance</source>
            <translation>Dinero, ayuda de emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Moved away</source>
            <translation>Se mudó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Native Hawaiian or Pacific Islander</source>
            <translation>Nativo de Hawái o islas del Pacífico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Near miss</source>
            <translation>Casi accidente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Never reached</source>
            <translation>Nunca localizado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>New staff</source>
            <translation>Personal nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Newer information</source>
            <translation>Información más reciente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No capacity</source>
            <translation>Sin capacidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>No clinician</source>
            <translation>Ningún clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>No clinician free</source>
            <translation>Ningún clínico libre</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No contact made</source>
            <translation>No hubo contacto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>No hold</source>
            <translation>Sin retención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No longer needed</source>
            <translation>Ya no hace falta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>No mental-health nexus</source>
            <translation>Sin relación con la salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>No mental-health nexus found</source>
            <translation>No se halló relación con la salud mental</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>No mental-health nexus, returned</source>
            <translation>Sin relación con la salud mental, devuelta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No reason given</source>
            <translation>Sin motivo dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>No response needed</source>
            <translation>No hace falta respuesta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>No supervisor was reached</source>
            <translation>No se localizó a ningún supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No target accepted</source>
            <translation>Ningún destino aceptó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>No vehicle</source>
            <translation>Sin vehículo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Nobody answered in time</source>
            <translation>Nadie contestó a tiempo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Nobody answers</source>
            <translation>Nadie contesta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Nobody could say</source>
            <translation>Nadie lo sabía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Nobody there</source>
            <translation>No hay nadie</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Nobody was taken along</source>
            <translation>No se llevó a nadie</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Nobody: a rule</source>
            <translation>Nadie: una regla</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Non-binary</source>
            <translation>No binario</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>None of these</source>
            <translation>Nada de esto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>None to be had</source>
            <translation>Ninguno disponible</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not asked</source>
            <translation>Sin preguntar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Not assessed</source>
            <translation>Sin valorar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Not considered</source>
            <translation>No considerado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Not enough people</source>
            <translation>Falta gente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Not followed</source>
            <translation>No seguido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>Not given</source>
            <translation>No dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Not given, another reason</source>
            <translation>No dado, otro motivo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Not given, emergency</source>
            <translation>No dado, emergencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Not known</source>
            <translation>No se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Not needed</source>
            <translation>No hace falta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Not needed: resolved otherwise</source>
            <translation>No hizo falta: resuelto de otro modo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Not offered</source>
            <translation>No ofrecido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Not safe</source>
            <translation>No seguro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Not safe for them</source>
            <translation>No es seguro para ellos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Not said yet</source>
            <translation>Aún no se dijo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Not talked about</source>
            <translation>No se habló de ello</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Not their kind of call</source>
            <translation>No es su clase de llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Not to be done: it turned out otherwise</source>
            <translation>No se hará: resultó ser otra cosa</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>Number given</source>
            <translation>Número dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Off hours</source>
            <translation>Fuera de horario</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Officer</source>
            <translation>Agente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Ojibwe</source>
            <translation>Ojibwe</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>On scene: they are there</source>
            <translation>En el lugar: están allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Only the least information went to CAD and the field</source>
            <translation>A CAD y al lugar fue solo la mínima información</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Oromo</source>
            <translation>Oromo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Other agency</source>
            <translation>Otra agencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Other call center</source>
            <translation>Otro centro de llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Other danger</source>
            <translation>Otro peligro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Out of area</source>
            <translation>Fuera de zona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Out of the service area</source>
            <translation>Fuera de la zona de servicio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Out of their area</source>
            <translation>Fuera de su zona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Outreach</source>
            <translation>Trabajo de calle</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Over the call feed</source>
            <translation>Por el flujo de llamadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Own provider took over</source>
            <translation>Se hizo cargo su profesional</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Partner</source>
            <translation>Pareja</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Peer warmline</source>
            <translation>Línea de apoyo entre iguales</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Pharmacy</source>
            <translation>Farmacia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Phone, by clinician</source>
            <translation>Teléfono, por el clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Place and number to call back checked, or known</source>
            <translation>Lugar y número para llamar de vuelta comprobados o conocidos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Planned follow-up</source>
            <translation>Seguimiento planeado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Poison center</source>
            <translation>Centro de toxicología</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>Police</source>
            <translation>Policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Police cancelled by dispatch</source>
            <translation>Policía cancelada por despacho</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Police sent</source>
            <translation>Policía enviada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Police sent, briefed</source>
            <translation>Policía enviada, informada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Police were there already</source>
            <translation>La policía ya estaba allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Police with clinician</source>
            <translation>Policía con clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Police, CIT asked</source>
            <translation>Policía, se pidió CIT</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Police, EMS, 988, social services</source>
            <translation>Policía, EMS, 988, servicios sociales</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Policy</source>
            <translation>Norma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Primary care</source>
            <translation>Atención primaria</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>Printed</source>
            <translation>Impreso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Private home</source>
            <translation>Casa particular</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Private residence, dependent</source>
            <translation>Residencia particular, dependiente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Private residence, independent</source>
            <translation>Residencia particular, independiente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Problem solving</source>
            <translation>Resolución de problemas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Psychiatry</source>
            <translation>Psiquiatría</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Psychosis</source>
            <translation>Psicosis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Radio</source>
            <translation>Radio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Random, diverted</source>
            <translation>Al azar, desviadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/review.py" />
            <source>Random, not diverted</source>
            <translation>Al azar, no desviadas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Rapport and respect; no argument, no judgment</source>
            <translation>Confianza y respeto; sin discutir, sin juzgar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Reached the case manager</source>
            <translation>Localizó al gestor de caso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Reached the provider</source>
            <translation>Localizó a su profesional</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Reaction to trauma</source>
            <translation>Reacción a un trauma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Read aloud</source>
            <translation>Leído en voz alta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/safety_plan.py" />
            <source>Read back by phone</source>
            <translation>Leído por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/handoff.py" />
            <source>Ready</source>
            <translation>Listo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Record complete, in time, factual, person first</source>
            <translation>Registro completo, a tiempo, con hechos, la persona primero</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>Referral sent by us</source>
            <translation>Referencia enviada por nosotros</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Referred afterwards</source>
            <translation>Referida después</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Referred for advice on medicine</source>
            <translation>Referido para consejo sobre medicinas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Refused</source>
            <translation>Rechazó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Refused help</source>
            <translation>Rechazó la ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Relationship</source>
            <translation>Relación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Report by law</source>
            <translation>Informe por ley</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Report child maltreatment</source>
            <translation>Informar de maltrato infantil</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Report maltreatment of a vulnerable adult</source>
            <translation>Informar de maltrato a un adulto vulnerable</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Report taken, case number given</source>
            <translation>Denuncia tomada, número de caso dado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Residential care</source>
            <translation>Atención residencial</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Resolved by phone</source>
            <translation>Resuelto por teléfono</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Resolved, referral accepted</source>
            <translation>Resuelto, referencia aceptada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Response fits level and policy</source>
            <translation>La respuesta encaja con el nivel y la norma</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Return the call to 911</source>
            <translation>Devolver la llamada al 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Risk assessment</source>
            <translation>Valoración del riesgo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Roommate</source>
            <translation>Compañero de vivienda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Russian</source>
            <translation>Ruso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Safe</source>
            <translation>Seguro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Safety plan</source>
            <translation>Plan de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Safety plan and safety of means where called for</source>
            <translation>Plan de seguridad y seguridad de los medios cuando correspondía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Said name and role; asked whether it was safe to talk</source>
            <translation>Dijo nombre y función; preguntó si era seguro hablar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Same day</source>
            <translation>El mismo día</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Saw or suffered violence</source>
            <translation>Vio o sufrió violencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>School</source>
            <translation>Escuela</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>School crisis team</source>
            <translation>Equipo de crisis escolar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Self-injury without intent to die</source>
            <translation>Autolesión sin intención de morir</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Sent by us</source>
            <translation>Enviado por nosotros</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Sent the call elsewhere</source>
            <translation>Derivó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Serious crime</source>
            <translation>Delito grave</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Sexual assault advocate</source>
            <translation>Defensa en agresión sexual</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Shared what helps, by the rules</source>
            <translation>Compartió lo que ayuda, según las reglas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Shelter</source>
            <translation>Refugio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Shift supervisor</source>
            <translation>Supervisor de turno</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Short of people</source>
            <translation>Falta gente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>So that the response is safe</source>
            <translation>Para que la respuesta sea segura</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Somali</source>
            <translation>Somalí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Somebody else</source>
            <translation>Otra persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Somebody else already works with the person</source>
            <translation>Otra persona ya trabaja con ella</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Somebody else answered</source>
            <translation>Contestó otra persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Somebody else was hurt</source>
            <translation>Otra persona resultó herida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Somebody is being hurt</source>
            <translation>Alguien está siendo herido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Somebody is worried, state unknown</source>
            <translation>Alguien se preocupa, estado desconocido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Something technical failed</source>
            <translation>Algo técnico falló</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Something was disclosed that must not be</source>
            <translation>Se reveló algo que no debía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Spanish</source>
            <translation>Español</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Speech</source>
            <translation>Habla</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Spoke with family or a provider</source>
            <translation>Habló con la familia o un profesional</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Stable, connected to help</source>
            <translation>Estable, conectado con ayuda</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Stable, not connected</source>
            <translation>Estable, sin conexión</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Staffed</source>
            <translation>Con personal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Stayed on the line until a unit came</source>
            <translation>Siguió en la línea hasta que llegó una unidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Stays anonymous</source>
            <translation>Permanece anónima</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Street or park</source>
            <translation>Calle o parque</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Substance use</source>
            <translation>Consumo de sustancias</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Substance use treatment</source>
            <translation>Tratamiento por consumo de sustancias</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Suicide attempt</source>
            <translation>Intento de suicidio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Supervisor referred</source>
            <translation>Refirió el supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Supervisor's decision</source>
            <translation>Decisión del supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Supervisor's order</source>
            <translation>Orden del supervisor</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Surfaced by a rule</source>
            <translation>Señalada por una regla</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Swahili</source>
            <translation>Suajili</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>TTY or video relay</source>
            <translation>TTY o retransmisión por video</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Talked, a step agreed</source>
            <translation>Se habló, paso acordado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Talked, no step agreed</source>
            <translation>Se habló, sin paso acordado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Taxi or bus</source>
            <translation>Taxi o autobús</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Technical failure</source>
            <translation>Fallo técnico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Technical fault</source>
            <translation>Avería técnica</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Test</source>
            <translation>Prueba</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Text on the clipboard</source>
            <translation>Texto en el portapapeles</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Texted</source>
            <translation>Se envió un texto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>The call ended before</source>
            <translation>La llamada terminó antes</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>The call went back to 911</source>
            <translation>La llamada volvió al 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>The caller wants 911</source>
            <translation>Quien llama quiere el 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>The caller wants police</source>
            <translation>Quien llama quiere policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>The caller was lost before</source>
            <translation>La llamada se cortó antes</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>The caller's wish</source>
            <translation>Deseo de quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>The clinician</source>
            <translation>El clínico</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>The person</source>
            <translation>La persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>The person did not want one</source>
            <translation>La persona no quiso ninguno</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>The person themselves</source>
            <translation>La persona misma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>The person was hurt</source>
            <translation>La persona resultó herida</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>The rule is wrong here</source>
            <translation>La regla se equivoca aquí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>The safety screen stops it</source>
            <translation>Lo detienen las preguntas de seguridad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>The team declined</source>
            <translation>El equipo rechazó</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>The team said so</source>
            <translation>Lo dijo el equipo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>The unit said so</source>
            <translation>Lo dijo la unidad</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Therapy</source>
            <translation>Terapia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>They want EMS there</source>
            <translation>Quieren EMS allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>They want police there</source>
            <translation>Quieren policía allí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>They would not say</source>
            <translation>No quiso decirlo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Thoughts of harming others</source>
            <translation>Pensamientos de dañar a otros</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Thoughts of suicide</source>
            <translation>Pensamientos de suicidio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Threat to a certain person</source>
            <translation>Amenaza a una persona concreta</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Three-way</source>
            <translation>A tres</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Three-way talk</source>
            <translation>Conversación a tres</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Three-way, with the call taker</source>
            <translation>A tres, con el operador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/targets.py" />
            <source>Through CAD</source>
            <translation>A través de CAD</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>To a crisis center</source>
            <translation>A un centro de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>To a shelter</source>
            <translation>A un refugio</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>To detox</source>
            <translation>A desintoxicación</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>To hospital, of their own will</source>
            <translation>Al hospital, por voluntad propia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>To hospital, on a hold</source>
            <translation>Al hospital, con retención</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/share.py" />
            <source>To lessen a serious and near threat</source>
            <translation>Para reducir una amenaza grave y cercana</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>Together: the least invasive way was tried first</source>
            <translation>Juntos: primero se probó la vía menos invasiva</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Told by the dispatcher</source>
            <translation>Avisado por el despachador</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Too much at once</source>
            <translation>Demasiado a la vez</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Took the caller over</source>
            <translation>Se hizo cargo de quien llama</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Took too long</source>
            <translation>Tardó demasiado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Tracks</source>
            <translation>Vías</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Transferred, nobody stayed on</source>
            <translation>Transferido, nadie se quedó en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>Transferred, stayed on the line</source>
            <translation>Transferido, se quedó en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Transport hold, health officer (253B.051)</source>
            <translation>Retención de traslado, oficial de salud (253B.051)</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Transport hold, peace officer (253B.051)</source>
            <translation>Retención de traslado, agente del orden (253B.051)</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Tribal service</source>
            <translation>Servicio tribal</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Unavailable: not to be had</source>
            <translation>No disponible: no se puede contar con ellos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Uncertain</source>
            <translation>Dudoso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Under commitment already</source>
            <translation>Ya bajo internamiento</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/advice.py" />
            <source>Unit in the field</source>
            <translation>Unidad en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Unit in the field asked</source>
            <translation>Pidió una unidad en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Unit on scene</source>
            <translation>Unidad presente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/screening/screening.py" />
            <source>Unknown</source>
            <translation>No se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Used an interpreter</source>
            <translation>Usó un intérprete</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Vehicle</source>
            <translation>Vehículo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Veterans line</source>
            <translation>Línea de veteranos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Vietnamese</source>
            <translation>Vietnamita</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Violence now</source>
            <translation>Violencia ahora</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Violence or abuse suffered</source>
            <translation>Violencia o abuso sufrido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Voicemail left</source>
            <translation>Buzón de voz, mensaje dejado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Voicemail, no message left</source>
            <translation>Buzón de voz, sin mensaje</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Voicemail, nothing left</source>
            <translation>Buzón de voz, no se dejó nada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Vulnerable adult (626.557)</source>
            <translation>Adulto vulnerable (626.557)</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Walk-in crisis</source>
            <translation>Crisis sin cita</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Walk-up</source>
            <translation>En persona</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Walk-up, no incident</source>
            <translation>En persona, sin incidente</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Wants help with substance use</source>
            <translation>Quiere ayuda con el consumo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Warm handoff</source>
            <translation>Entrega acompañada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Warm transfer</source>
            <translation>Transferencia acompañada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Warm: both on the line</source>
            <translation>Acompañada: ambos en la línea</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/tasks.py" />
            <source>Warn the threatened person or police</source>
            <translation>Advertir a la persona amenazada o a la policía</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Warned, by law</source>
            <translation>Advirtió, por ley</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Watched the call</source>
            <translation>Observó la llamada</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Water</source>
            <translation>Agua</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>Weapon</source>
            <translation>Arma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Weapon in hand or reach</source>
            <translation>Arma en la mano o al alcance</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Went through the crisis plan</source>
            <translation>Repasó el plan de crisis</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/words.py" />
            <source>What is available</source>
            <translation>Lo que está disponible</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>White</source>
            <translation>Blanco</translation>
        </message>
        <message>
            <location filename="../../../console/ui/reroute/step_form.py" />
            <source>Withdraw the request</source>
            <translation>Retirar la petición</translation>
        </message>
        <message>
            <location filename="../../../console/domain/vocabulary.py" />
            <source>Withdrawal</source>
            <translation>Abstinencia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Within 24 hours</source>
            <translation>En 24 horas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Within 48 hours</source>
            <translation>En 48 horas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Within 72 hours</source>
            <translation>En 72 horas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Within a week</source>
            <translation>En una semana</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Woman</source>
            <translation>Mujer</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Work or money</source>
            <translation>Trabajo o dinero</translation>
        </message>
        <message>
            <location filename="../../../console/domain/calls/words.py" />
            <source>Workplace</source>
            <translation>Lugar de trabajo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Worry: 911 was told</source>
            <translation>Preocupación: se avisó al 911</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/follow_up.py" />
            <source>Worse: a new contact was begun</source>
            <translation>Peor: se abrió un contacto nuevo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/person_words.py" />
            <source>Would not say</source>
            <translation>No quiso decirlo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/satisfaction.py" />
            <source>Would rather not say</source>
            <translation>Prefiere no decirlo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/words.py" />
            <source>Would take too long</source>
            <translation>Tardaría demasiado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/lost_caller.py" />
            <source>Wrong number</source>
            <translation>Número equivocado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Yes, said aloud</source>
            <translation>Sí, dicho de viva voz</translation>
        </message>
        <message>
            <location filename="../../../console/domain/finish/words.py" />
            <source>Youth line</source>
            <translation>Línea juvenil</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>accepted</source>
            <translation>aceptado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>children there</source>
            <translation>hay niños</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>copied as text</source>
            <translation>copiado como texto</translation>
        </message>
        <message>
            <location filename="../../../console/domain/review/form.py" />
            <source>does not apply</source>
            <translation>no corresponde</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>dog there</source>
            <translation>hay un perro</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>family there</source>
            <translation>hay familia</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>friend there</source>
            <translation>hay un amigo</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>hurt not known</source>
            <translation>no se sabe si hay heridos</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>no weapon said</source>
            <translation>no se habló de arma</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>nobody hurt</source>
            <translation>nadie herido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>not accepted</source>
            <translation>no aceptado</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>not known</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>not known who</source>
            <translation>no se sabe quién</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>others there</source>
            <translation>hay otras personas</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>person alone</source>
            <translation>persona sola</translation>
        </message>
        <message>
            <location filename="../../../console/domain/contact/referral.py" />
            <source>printed</source>
            <translation>impreso</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>somebody hurt</source>
            <translation>alguien herido</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>staff there</source>
            <translation>hay personal</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>weapon in hand</source>
            <translation>arma en la mano</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>weapon in the place</source>
            <translation>arma en el lugar</translation>
        </message>
        <message>
            <location filename="../../../console/domain/reroute/brief.py" />
            <source>weapon not known</source>
            <translation>arma, no se sabe</translation>
        </message>
    </context>
</TS>
